#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Why clone and not posix_spawn or fork.
//
// A held child exists, with its number known, before its program runs: that is what makes it possible to write the
// number down first. posix_spawn returns only when the program has replaced the child, so it cannot hold. Spawning a
// small program that waits and then executes the real one could, but is one more file that must be installed, found
// and allowed to execute, and one more exec for every step.
//
// fork copies the page tables, and then every page that either side touches: measured here, 36 microseconds for each
// MiB of the daemon, paid by threads that have nothing to do with the child. So the child shares the memory until it
// executes, as with posix_spawn, but the parent does not stand still meanwhile. That is sound because the child
//   - runs on a stack of its own, and reads only what was prepared for it and stays untouched until it is reaped;
//   - writes nowhere else: no allocation, no lock, and no errno, which it would share with the thread that made it.
//     Hence the system calls below are made by hand, and answer the negative error number;
//   - runs no handler of ours: all signals are blocked around the clone, and have their default disposition in the
//     child before it opens its mask again.
// When the daemon dies first, the memory lives on with the child until it sees the end of its leash and ends.
//
// It is the old call and not clone3, because the service manager's RestrictNamespaces= refuses clone3: its flags lie in
// memory, where a filter cannot look. CLONE_PIDFD gives the descriptor in the same instant as the process, so there is
// no moment in which the number could be somebody else's.

#if defined(__x86_64__)
static inline long call(long number, long a, long b, long c, long d, long e, long f) {
    long result;
    register long fourth __asm__("r10") = d;
    register long fifth __asm__("r8") = e;
    register long sixth __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(fourth), "r"(fifth), "r"(sixth)
                     : "rcx", "r11", "memory");
    return result;
}
#elif defined(__aarch64__)
static inline long call(long number, long a, long b, long c, long d, long e, long f) {
    register long which __asm__("x8") = number;
    register long first __asm__("x0") = a;
    register long second __asm__("x1") = b;
    register long third __asm__("x2") = c;
    register long fourth __asm__("x3") = d;
    register long fifth __asm__("x4") = e;
    register long sixth __asm__("x5") = f;
    __asm__ volatile("svc #0"
                     : "+r"(first)
                     : "r"(which), "r"(second), "r"(third), "r"(fourth), "r"(fifth), "r"(sixth)
                     : "memory");
    return first;
}
#else
#error "a system call by hand is written for x86_64 and aarch64 only"
#endif

enum { LEASH = 3, ABOVE = 4 };

static _Noreturn void leave(int status) {
    for (;;) call(SYS_exit_group, status, 0, 0, 0, 0, 0);
}

static _Noreturn void misstep(int leash, int stage, long result) {
    struct fo_misstep word = {.stage = stage, .code = (int32_t)-result};
    // Nobody may be left to read this; the status says it as well.
    call(SYS_sendto, leash, (long)&word, sizeof word, MSG_NOSIGNAL, 0, 0);
    leave(FO_EXIT_MISSTEP);
}

/// A copy with a number that is not among those the child will have: an end may itself be one of 0 to LEASH, and would
/// be overwritten.
static long aside(int fd) { return call(SYS_fcntl, fd, F_DUPFD_CLOEXEC, ABOVE, 0, 0, 0); }

/// Brings the four descriptors to 0, 1, 2 and LEASH, and closes everything else.
static long settle(const struct fo_start *start) {
    long from[] = {aside(start->input), aside(start->output), aside(start->errors), aside(start->leash)};
    for (int number = 0; number <= LEASH; number++) {
        if (from[number] < 0) return from[number];
        long result = call(SYS_dup3, from[number], number, number == LEASH ? O_CLOEXEC : 0, 0, 0, 0);
        if (result < 0) return result;
    }
    // The leashes of other held children are among what is closed here: if this child kept one of them, that child would
    // not notice the end of the daemon.
    return call(SYS_close_range, ABOVE, ~0U, 0, 0, 0, 0);
}

static int become(void *argument) {
    const struct fo_start *start = argument;
    // All zero is the default disposition, and no smaller than the kernel's structure on any machine. KILL and STOP
    // cannot be set, and are never ignored.
    const unsigned long plain[8] = {0};
    for (int number = 1; number < NSIG; number++) call(SYS_rt_sigaction, number, (long)plain, 0, NSIG / 8, 0, 0);
    long result = call(SYS_setsid, 0, 0, 0, 0, 0, 0);
    if (result < 0) misstep(start->leash, FO_STAGE_PREPARE, result);
    result = settle(start);
    if (result < 0) misstep(start->leash, FO_STAGE_PREPARE, result);
    result = call(SYS_chdir, (long)start->directory, 0, 0, 0, 0, 0);
    if (result < 0) misstep(LEASH, FO_STAGE_DIRECTORY, result);
    call(SYS_rt_sigprocmask, SIG_SETMASK, (long)plain, 0, NSIG / 8, 0, 0);

    char go = 0;
    do result = call(SYS_read, LEASH, (long)&go, 1, 0, 0, 0);
    while (result == -EINTR);
    // End of file: the daemon is gone or has thought better of it. Nothing has been done, and nothing will be.
    if (result != 1) leave(FO_EXIT_ABANDONED);
    result = call(SYS_execve, (long)start->path, (long)start->arguments, (long)start->environment, 0, 0, 0);
    misstep(LEASH, FO_STAGE_EXECUTE, result);
}

int32_t fo_hold(const struct fo_start *start, void *stack, int32_t *pid, int32_t *pidfd) {
    // The child reads its own copy, at the lower end of its stack, because ours goes with the caller.
    struct fo_start *own = memcpy(stack, start, sizeof *start);
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int descriptor = -1;
    int child = clone(become, (char *)stack + FO_STACK_SIZE, CLONE_VM | CLONE_PIDFD | SIGCHLD, own, &descriptor);
    int code = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = code;
    if (child < 0) return -1;
    *pid = child;
    *pidfd = descriptor;
    return 0;
}

int32_t fo_let_go(int32_t leash) { return send(leash, "g", 1, MSG_NOSIGNAL) == 1 ? 0 : -1; }

int32_t fo_misstep(int32_t leash, struct fo_misstep *misstep) {
    return recv(leash, misstep, sizeof *misstep, MSG_DONTWAIT) == (ssize_t)sizeof *misstep;
}

int32_t fo_kill(int32_t pidfd, int32_t signal) {
    return (int32_t)syscall(SYS_pidfd_send_signal, pidfd, signal, NULL, 0);
}

int32_t fo_wait(int32_t pidfd, int32_t how, int32_t *status, int32_t *signal) {
    siginfo_t info = {0};
    int flags = WEXITED | (how == FO_WAIT_END ? 0 : WNOHANG) | (how == FO_WAIT_KEEP ? WNOWAIT : 0);
    if (waitid(P_PIDFD, (id_t)pidfd, &info, flags) != 0) return -1;
    if (info.si_pid == 0) return 0;
    *status = info.si_code == CLD_EXITED ? info.si_status : -1;
    *signal = info.si_code == CLD_EXITED ? 0 : info.si_status;
    return 1;
}
