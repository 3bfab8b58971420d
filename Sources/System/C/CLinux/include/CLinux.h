#pragma once
// What Linux offers and the Swift overlay of the C library does not.
//
// Only plain types stand here: no other system header and no _GNU_SOURCE may reach a module map, because the
// same structure seen with and without _GNU_SOURCE by two modules stops a clean build.
//
// Every function that can fail returns -1 and sets errno, so that the callers need one convention only.
#include <stdint.h>

/// The symbol ("ENOENT") and the sentence of an error number; NULL when the C library does not know it.
const char *_Nullable fo_errno_name(int32_t code);
const char *_Nullable fo_errno_text(int32_t code);

/// One "NAME=value" of this process, or NULL after the last one.
const char *_Nullable fo_environment(int32_t index);

/// Gives the calling thread a name of at most 15 bytes.
void fo_name_thread(const char *_Nonnull name);

/// The file system a path lies on; free is what a user without privileges may still write.
struct fo_volume {
    uint32_t magic;
    uint64_t free_bytes, total_bytes;
};
int32_t fo_volume_of(const char *_Nonnull path, struct fo_volume *_Nonnull volume);

/// Two descriptors, both close-on-exec. The reading end (0) does not block; the writing end (1) does, because a
/// child expects its output to wait for a slow reader.
int32_t fo_pipe(int32_t ends[_Nonnull 2]);
/// A connected pair of stream sockets, both close-on-exec and blocking.
int32_t fo_socket_pair(int32_t ends[_Nonnull 2]);
/// A file that lives in memory, close-on-exec, which can be sealed against every further change.
int32_t fo_memory_file(const char *_Nonnull name);
int32_t fo_seal(int32_t fd);
/// Raises the soft limit of open descriptors to `wanted` or as far as the hard limit allows; answers the new limit.
int64_t fo_raise_descriptor_limit(int64_t wanted);

/// A listening Unix socket with the given mode from its first moment; the path must not exist.
int32_t fo_listen_unix(const char *_Nonnull path, uint32_t mode, int32_t backlog);
int32_t fo_connect_unix(const char *_Nonnull path);
/// The same, but a listener whose queue stays full is given up after so many milliseconds (ETIMEDOUT).
int32_t fo_connect_unix_within(const char *_Nonnull path, int32_t milliseconds);
int32_t fo_accept(int32_t fd);
/// Who is at the other end of a connected Unix socket, as the kernel noted it when the connection was made.
int32_t fo_peer(int32_t fd, uint32_t *_Nonnull uid, uint32_t *_Nonnull gid, int32_t *_Nonnull pid);
/// The supplementary groups of the peer, noted at the same moment. Answers how many there are, which may be more than
/// there is room for; then nothing was stored.
int32_t fo_peer_groups(int32_t fd, uint32_t *_Nonnull groups, int32_t room);

/// A listening TCP socket at a numeric address. Port 0 takes a free one.
int32_t fo_listen_tcp(const char *_Nonnull address, uint16_t port, int32_t backlog);
int32_t fo_local_port(int32_t fd);
/// A TCP socket, not blocking, whose connection to a numeric address is under way; it can be written to when that has
/// come to an end, and fo_socket_error says to which.
int32_t fo_connect_tcp(const char *_Nonnull address, uint16_t port);
/// The error number that waits at a socket, and 0 when all is well.
int32_t fo_socket_error(int32_t fd);
/// 1 when this machine has a route to the numeric address, 0 when it has none. Sends nothing.
int32_t fo_has_route(const char *_Nonnull address);

/// One datagram to a Unix socket, never waiting; a leading '@' names the abstract namespace.
int32_t fo_send_datagram(int32_t fd, const char *_Nonnull path, const void *_Nonnull bytes, int64_t count);
int32_t fo_datagram_socket(void);

/// Readiness of many descriptors, level-triggered. A token of the caller's choice comes back with each event.
int32_t fo_epoll(void);
/// What is waited for: that the descriptor can be read, that it can be written, or both. An error counts as either.
enum { FO_READING = 1, FO_WRITING = 2 };
int32_t fo_epoll_add(int32_t epoll, int32_t fd, uint64_t token, uint32_t interest);
int32_t fo_epoll_change(int32_t epoll, int32_t fd, uint64_t token, uint32_t interest);
int32_t fo_epoll_remove(int32_t epoll, int32_t fd);
/// Waits without limit; stores at most `room` (at most 64) tokens and answers how many.
int32_t fo_epoll_wait(int32_t epoll, uint64_t *_Nonnull tokens, int32_t room);
/// A timer of the clock that goes on while the machine sleeps; `nanoseconds` is a point on it, 0 disarms.
int32_t fo_timer(void);
int32_t fo_timer_set(int32_t fd, int64_t nanoseconds);
/// A counter that one thread raises and another waits for.
int32_t fo_counter(void);

/// How a held child is started. Descriptors may have any number, also 0 to 2.
struct fo_start {
    const char *_Nonnull path;
    char *_Nullable const *_Nonnull arguments;
    char *_Nullable const *_Nonnull environment;
    const char *_Nonnull directory;
    int32_t input, output, errors;
    /// The child's end of a socket pair: it reads one byte from here before it executes, and writes here why it could not.
    int32_t leash;
};
/// What a child that could not execute its program leaves on the leash.
struct fo_misstep {
    int32_t stage;
    int32_t code;
};
enum { FO_STAGE_PREPARE = 1, FO_STAGE_DIRECTORY = 2, FO_STAGE_EXECUTE = 3 };
/// The status of a child that was never let go, and of one that could not execute its program.
enum { FO_EXIT_ABANDONED = 125, FO_EXIT_MISSTEP = 127 };

/// The child needs less than a page; the start is kept at the other end.
enum { FO_STACK_SIZE = 16384 };
/// Makes the child and leaves it held. Answers 0 with its number and a close-on-exec descriptor that stands for it.
/// The stack, and all that `start` points to, must stay as they are until the child has been reaped.
int32_t fo_hold(
    const struct fo_start *_Nonnull start, void *_Nonnull stack, int32_t *_Nonnull pid, int32_t *_Nonnull pidfd);
int32_t fo_let_go(int32_t leash);
/// Non-zero when the child has left word; never waits.
int32_t fo_misstep(int32_t leash, struct fo_misstep *_Nonnull misstep);
/// A signal to the process behind the descriptor, and to no other that has its number later.
int32_t fo_kill(int32_t pidfd, int32_t signal);
/// How to wait: look only; look and leave the process a zombie, so that its number stays its own; wait for the end.
enum { FO_WAIT_LOOK = 0, FO_WAIT_KEEP = 1, FO_WAIT_END = 2 };
/// 1 ended, 0 not yet, -1 with errno. `status` is the exit status or -1, `signal` the signal that ended it or 0.
int32_t fo_wait(int32_t pidfd, int32_t how, int32_t *_Nonnull status, int32_t *_Nonnull signal);
