#pragma once
#include <curl/curl.h>
#include <errno.h>
#include <string.h>
#include <sys/socket.h>

/* What Swift cannot say: variadic calls, unions, callbacks whose types are casts. No logic beyond that. */

static inline CURLcode fo_curl_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode fo_curl_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode fo_curl_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode fo_curl_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode fo_curl_body(CURL *handle, const void *bytes, size_t count) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes);
}

typedef size_t (*fo_curl_taker)(char *bytes, size_t size, size_t count, void *user);
static inline void fo_curl_on_bytes(CURL *handle, fo_curl_taker head, fo_curl_taker body, void *user) {
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, user);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, head);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, user);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
}

/* The library's own open leaves the socket to our children, and does not tell why there was none. */
static curl_socket_t fo_curl_open(void *code, curlsocktype purpose, struct curl_sockaddr *address) {
    (void)purpose;
    int fd = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    if (fd < 0) *(int *)code = errno;
    return fd;
}
static inline void fo_curl_note_open(CURL *handle, int *code) {
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, code);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, fo_curl_open);
}

static inline long fo_curl_learn(CURL *handle, CURLINFO what) {
    long value = 0;
    curl_easy_getinfo(handle, what, &value);
    return value;
}
static inline void *fo_curl_user(CURL *handle) {
    char *value = NULL;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &value);
    return value;
}
/* The address of the newest connection, empty when none was begun. */
static inline const char *fo_curl_address(CURL *handle) {
    char *value = NULL;
    curl_easy_getinfo(handle, CURLINFO_PRIMARY_IP, &value);
    return value ? value : "";
}
static inline int fo_curl_was_connected(CURL *handle) {
    curl_off_t microseconds = 0;
    curl_easy_getinfo(handle, CURLINFO_CONNECT_TIME_T, &microseconds);
    return microseconds > 0;
}
/* What the server's own certificate says after such a label, or NULL. */
static inline const char *fo_curl_certificate(CURL *handle, const char *label) {
    struct curl_certinfo *chain = NULL;
    curl_easy_getinfo(handle, CURLINFO_CERTINFO, &chain);
    if (chain == NULL || chain->num_of_certs < 1) return NULL;
    size_t length = strlen(label);
    for (struct curl_slist *line = chain->certinfo[0]; line != NULL; line = line->next)
        if (strncmp(line->data, label, length) == 0) return line->data + length;
    return NULL;
}

static inline void fo_curl_multi_number(CURLM *multi, CURLMoption option, long value) {
    curl_multi_setopt(multi, option, value);
}
static inline void fo_curl_multi_callbacks(
    CURLM *multi, curl_socket_callback on_socket, curl_multi_timer_callback on_timer, void *user) {
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, user);
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, user);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer);
}
/* The next transfer that has come to an end, or NULL. */
static inline CURL *fo_curl_next_ended(CURLM *multi, CURLcode *code) {
    int left;
    CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left)) != NULL) {
        if (message->msg != CURLMSG_DONE) continue;
        *code = message->data.result;
        return message->easy_handle;
    }
    return NULL;
}

static const curl_socket_t FO_CURL_NO_SOCKET = CURL_SOCKET_TIMEOUT;
static const long FO_CURL_EVERYTHING = CURL_GLOBAL_ALL;
static const size_t FO_CURL_ERROR_SIZE = CURL_ERROR_SIZE;
