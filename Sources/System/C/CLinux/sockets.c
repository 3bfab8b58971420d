#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

static int address(const char *path, struct sockaddr_un *address, socklen_t *size) {
    size_t length = strlen(path);
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    if (length >= sizeof address->sun_path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    memcpy(address->sun_path, path, length);
    *size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + 1);
    if (path[0] == '@') {
        // In the abstract namespace the name starts with a zero byte and ends where the size says.
        address->sun_path[0] = 0;
        *size -= 1;
    }
    return 0;
}

static int closing(int fd) {
    int code = errno;
    close(fd);
    errno = code;
    return -1;
}

int32_t fo_socket_pair(int32_t ends[2]) { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends); }

int32_t fo_listen_unix(const char *path, uint32_t mode, int32_t backlog) {
    struct sockaddr_un name;
    socklen_t size;
    if (address(path, &name, &size) != 0) return -1;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0) return -1;
    // The mode set on the unbound socket is an upper limit for the file that bind makes, so the file is never more
    // open than asked for, not even for a moment; chmod afterwards gives back what the umask took.
    if (fchmod(fd, mode) != 0 || bind(fd, (struct sockaddr *)&name, size) != 0) return closing(fd);
    if (chmod(path, mode) != 0 || listen(fd, backlog) != 0) {
        closing(fd);
        int code = errno;
        unlink(path);
        errno = code;
        return -1;
    }
    return fd;
}

int32_t fo_connect_unix(const char *path) { return fo_connect_unix_within(path, 0); }

int32_t fo_connect_unix_within(const char *path, int32_t milliseconds) {
    struct sockaddr_un name;
    socklen_t size;
    if (address(path, &name, &size) != 0) return -1;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return -1;
    // A connect waits while the listener's queue is full, and waits no longer than a send would; 0 is for ever.
    struct timeval patience = {.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000};
    if (setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience) != 0) return closing(fd);
    if (connect(fd, (struct sockaddr *)&name, size) == 0) return fd;
    if (errno == EAGAIN) errno = ETIMEDOUT;
    return closing(fd);
}

int32_t fo_accept(int32_t fd) { return accept4(fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK); }

int32_t fo_peer(int32_t fd, uint32_t *uid, uint32_t *gid, int32_t *pid) {
    struct ucred peer;
    socklen_t size = sizeof peer;
    if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return -1;
    *uid = peer.uid;
    *gid = peer.gid;
    *pid = peer.pid;
    return 0;
}

int32_t fo_peer_groups(int32_t fd, uint32_t *groups, int32_t room) {
    _Static_assert(sizeof(gid_t) == sizeof *groups, "a group has another size");
    socklen_t size = (socklen_t)room * sizeof *groups;
    if (getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS, groups, &size) != 0 && errno != ERANGE) return -1;
    return (int32_t)(size / sizeof *groups);
}

// Only a numeric address: a name would have to be looked up, and that waits.
static int inet_address(const char *text, uint16_t port, struct sockaddr_storage *address, socklen_t *size) {
    struct addrinfo hints = {.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    char service[8];
    snprintf(service, sizeof service, "%u", port);
    if (getaddrinfo(text, service, &hints, &found) != 0 || found == NULL) {
        errno = EADDRNOTAVAIL;
        return -1;
    }
    memcpy(address, found->ai_addr, found->ai_addrlen);
    *size = found->ai_addrlen;
    freeaddrinfo(found);
    return 0;
}

int32_t fo_listen_tcp(const char *text, uint16_t port, int32_t backlog) {
    struct sockaddr_storage name;
    socklen_t size;
    if (inet_address(text, port, &name, &size) != 0) return -1;
    int fd = socket(name.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0) return -1;
    int yes = 1;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0) return closing(fd);
    if (bind(fd, (struct sockaddr *)&name, size) != 0 || listen(fd, backlog) != 0) return closing(fd);
    return fd;
}

int32_t fo_local_port(int32_t fd) {
    struct sockaddr_storage name;
    socklen_t size = sizeof name;
    if (getsockname(fd, (struct sockaddr *)&name, &size) != 0) return -1;
    if (name.ss_family == AF_INET) return ntohs(((struct sockaddr_in *)&name)->sin_port);
    if (name.ss_family == AF_INET6) return ntohs(((struct sockaddr_in6 *)&name)->sin6_port);
    errno = EAFNOSUPPORT;
    return -1;
}

int32_t fo_connect_tcp(const char *text, uint16_t port) {
    struct sockaddr_storage name;
    socklen_t size;
    if (inet_address(text, port, &name, &size) != 0) return -1;
    int fd = socket(name.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0) return -1;
    int yes = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (connect(fd, (struct sockaddr *)&name, size) != 0 && errno != EINPROGRESS) return closing(fd);
    return fd;
}

int32_t fo_socket_error(int32_t fd) {
    int code = 0;
    socklen_t size = sizeof code;
    return getsockopt(fd, SOL_SOCKET, SO_ERROR, &code, &size) == 0 ? code : errno;
}

int32_t fo_has_route(const char *text) {
    struct sockaddr_storage name;
    socklen_t size;
    if (inet_address(text, 9, &name, &size) != 0) return 0;
    int fd = socket(name.ss_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return 0;
    int result = connect(fd, (struct sockaddr *)&name, size);
    close(fd);
    return result == 0;
}

int32_t fo_datagram_socket(void) { return socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0); }

int32_t fo_send_datagram(int32_t fd, const char *path, const void *bytes, int64_t count) {
    struct sockaddr_un name;
    socklen_t size;
    if (address(path, &name, &size) != 0) return -1;
    ssize_t sent = sendto(fd, bytes, (size_t)count, MSG_NOSIGNAL | MSG_DONTWAIT, (struct sockaddr *)&name, size);
    return sent < 0 ? -1 : 0;
}
