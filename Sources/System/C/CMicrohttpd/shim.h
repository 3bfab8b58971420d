#pragma once
#include <microhttpd.h>
#include <string.h>

/* What Swift cannot say: variadic calls, unions, macro casts. No logic beyond that. */

struct fo_mhd_calls {
    void *user;
    void *(*begun)(void *user, const char *target, struct MHD_Connection *connection);
    MHD_AccessHandlerCallback asked;
    MHD_RequestCompletedCallback ended;
    MHD_NotifyConnectionCallback changed;
};

static size_t fo_mhd_keep_escapes(void *user, struct MHD_Connection *connection, char *text) {
    (void)user, (void)connection;
    return strlen(text);
}

/* One thread, no listening socket, nothing logged by the library. */
static inline struct MHD_Daemon *fo_mhd_start(
    const struct fo_mhd_calls *calls, unsigned idle_seconds, unsigned connections, size_t memory) {
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_NO_LISTEN_SOCKET | MHD_USE_ITC | MHD_ALLOW_SUSPEND_RESUME, 0, NULL,
        NULL, calls->asked, calls->user,
        MHD_OPTION_UNESCAPE_CALLBACK, fo_mhd_keep_escapes, NULL,
        MHD_OPTION_URI_LOG_CALLBACK, calls->begun, calls->user,
        MHD_OPTION_NOTIFY_COMPLETED, calls->ended, calls->user,
        MHD_OPTION_NOTIFY_CONNECTION, calls->changed, calls->user,
        MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds,
        MHD_OPTION_CONNECTION_LIMIT, connections,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, memory,
        MHD_OPTION_END);
}

static inline int fo_mhd_socket(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

static inline struct MHD_Response *fo_mhd_bytes(const void *bytes, size_t count) {
    return MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

static const enum MHD_ValueKind FO_MHD_HEADERS = MHD_HEADER_KIND;
static inline int fo_mhd_is_closed(enum MHD_ConnectionNotificationCode change) {
    return change == MHD_CONNECTION_NOTIFY_CLOSED;
}

static const uint64_t FO_MHD_SIZE_UNKNOWN = MHD_SIZE_UNKNOWN;
static const ssize_t FO_MHD_END = MHD_CONTENT_READER_END_OF_STREAM;
static const ssize_t FO_MHD_BROKEN = MHD_CONTENT_READER_END_WITH_ERROR;
