#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
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

int32_t fo_connect_unix(const char *path) {
    struct sockaddr_un name;
    socklen_t size;
    if (address(path, &name, &size) != 0) return -1;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return -1;
    if (connect(fd, (struct sockaddr *)&name, size) != 0) return closing(fd);
    return fd;
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

int32_t fo_datagram_socket(void) { return socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0); }

int32_t fo_send_datagram(int32_t fd, const char *path, const void *bytes, int64_t count) {
    struct sockaddr_un name;
    socklen_t size;
    if (address(path, &name, &size) != 0) return -1;
    ssize_t sent = sendto(fd, bytes, (size_t)count, MSG_NOSIGNAL | MSG_DONTWAIT, (struct sockaddr *)&name, size);
    return sent < 0 ? -1 : 0;
}
