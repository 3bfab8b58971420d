#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

int32_t fo_pipe(int32_t ends[2]) {
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    return fcntl(ends[0], F_SETFL, O_NONBLOCK);
}

int32_t fo_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING); }

int32_t fo_seal(int32_t fd) {
    return fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
}

int64_t fo_raise_descriptor_limit(int64_t wanted) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return -1;
    if ((int64_t)limit.rlim_cur >= wanted) return (int64_t)limit.rlim_cur;
    limit.rlim_cur = (rlim_t)wanted < limit.rlim_max ? (rlim_t)wanted : limit.rlim_max;
    return setrlimit(RLIMIT_NOFILE, &limit) == 0 ? (int64_t)limit.rlim_cur : -1;
}

int32_t fo_epoll(void) { return epoll_create1(EPOLL_CLOEXEC); }

static int control(int32_t epoll, int operation, int32_t fd, uint64_t token, uint32_t interest) {
    struct epoll_event event = {.data.u64 = token};
    if (interest & FO_READING) event.events |= EPOLLIN;
    if (interest & FO_WRITING) event.events |= EPOLLOUT;
    return epoll_ctl(epoll, operation, fd, &event);
}

int32_t fo_epoll_add(int32_t epoll, int32_t fd, uint64_t token, uint32_t interest) {
    return control(epoll, EPOLL_CTL_ADD, fd, token, interest);
}

int32_t fo_epoll_change(int32_t epoll, int32_t fd, uint64_t token, uint32_t interest) {
    return control(epoll, EPOLL_CTL_MOD, fd, token, interest);
}

int32_t fo_epoll_remove(int32_t epoll, int32_t fd) { return epoll_ctl(epoll, EPOLL_CTL_DEL, fd, NULL); }

int32_t fo_epoll_wait(int32_t epoll, uint64_t *tokens, int32_t room) {
    struct epoll_event events[64];
    int count = epoll_wait(epoll, events, room < 64 ? room : 64, -1);
    for (int i = 0; i < count; i++) tokens[i] = events[i].data.u64;
    return count;
}

int32_t fo_timer(void) { return timerfd_create(CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK); }

int32_t fo_timer_set(int32_t fd, int64_t nanoseconds) {
    struct itimerspec at = {.it_value = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000}};
    return timerfd_settime(fd, TFD_TIMER_ABSTIME, &at, NULL);
}

int32_t fo_counter(void) { return eventfd(0, EFD_CLOEXEC); }
