#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Why a bare clone and not posix_spawn or fork.
//
// A held child exists, with its number known, before its program runs: that is what makes it possible to write the
// number down first. posix_spawn returns only when the program has replaced the child, so it cannot hold. Spawning
// a small program that waits and then executes the real one could, but is one more file that must be installed,
// found and allowed to execute, and one more exec for every step.
//
// A copy of a process with threads is safe as long as the copy touches nothing that another thread may have left
// half done: the copy below only makes system calls, on its own stack, with data prepared before. No allocation, no
// lock, no handler registered with the C library runs. That is also why the system call is made directly: fork()
// would run foreign handlers and take every allocator lock first. The old call, not clone3, because the service
// manager's RestrictNamespaces= refuses clone3 (its flags lie in memory, where a filter cannot look). CLONE_PIDFD
// gives the descriptor in the same instant as the process, so there is no moment in which the number could be
// somebody else's.
//
// All signals are blocked around the copy, so that no handler of ours ever runs in the child; the child takes the
// default dispositions before it opens its mask again.
#if defined(__s390__) || defined(__ia64__) || defined(__sparc__)
#error "the order of clone's arguments was only considered for x86_64, aarch64, riscv64 and powerpc64"
#endif

enum { LEASH = 3, ABOVE = 4 };

static _Noreturn void misstep(int leash, int stage) {
    struct fo_misstep word = {.stage = stage, .code = errno};
    // Nobody may be left to read this; the status says it as well.
    (void)!send(leash, &word, sizeof word, MSG_NOSIGNAL);
    _exit(FO_EXIT_MISSTEP);
}

/// Brings the four descriptors to 0, 1, 2 and LEASH whatever their numbers are, and closes everything else.
/// The copies above come first: an end may itself have a number from 0 to LEASH and would be overwritten.
static int settle(const struct fo_start *start) {
    int input = fcntl(start->input, F_DUPFD_CLOEXEC, ABOVE);
    int output = fcntl(start->output, F_DUPFD_CLOEXEC, ABOVE);
    int errors = fcntl(start->errors, F_DUPFD_CLOEXEC, ABOVE);
    int leash = fcntl(start->leash, F_DUPFD_CLOEXEC, ABOVE);
    if (input < 0 || output < 0 || errors < 0 || leash < 0) return -1;
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0) return -1;
    if (dup3(leash, LEASH, O_CLOEXEC) < 0) return -1;
    // The leashes of other held children are among what is closed here: if this child kept one of them, that
    // child would not notice the end of the daemon.
    return close_range(ABOVE, ~0U, 0);
}

static _Noreturn void become(const struct fo_start *start) {
    // All zero is the default disposition, and larger than the kernel's structure on every machine. The call is made
    // directly because the C library refuses its own two numbers, which an ancestor may have left ignored. KILL and
    // STOP are refused by the kernel, and are never ignored.
    static const unsigned long plain[16];
    sigset_t none;
    for (int number = 1; number < NSIG; number++) syscall(SYS_rt_sigaction, number, plain, NULL, 8);
    if (setsid() < 0) misstep(start->leash, FO_STAGE_PREPARE);
    if (settle(start) != 0) misstep(start->leash, FO_STAGE_PREPARE);
    if (chdir(start->directory) != 0) misstep(LEASH, FO_STAGE_DIRECTORY);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);

    char go = 0;
    ssize_t got;
    do got = read(LEASH, &go, 1);
    while (got < 0 && errno == EINTR);
    // End of file: the daemon is gone or has thought better of it. Nothing has been done, and nothing will be.
    if (got != 1) _exit(FO_EXIT_ABANDONED);
    execve(start->path, start->arguments, start->environment);
    misstep(LEASH, FO_STAGE_EXECUTE);
}

int32_t fo_hold(const struct fo_start *start, int32_t *pid, int32_t *pidfd) {
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int descriptor = -1;
    long child = syscall(SYS_clone, (unsigned long)(CLONE_PIDFD | SIGCHLD), 0UL, &descriptor, 0UL, 0UL);
    if (child == 0) become(start);
    int code = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (child < 0) {
        errno = code;
        return -1;
    }
    *pid = (int32_t)child;
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
