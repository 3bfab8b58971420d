#define _GNU_SOURCE
#include "CLinux.h"

#include <pthread.h>
#include <string.h>
#include <unistd.h>

const char *fo_errno_name(int32_t code) { return strerrorname_np(code); }

const char *fo_errno_text(int32_t code) { return strerrordesc_np(code); }

void fo_name_thread(const char *name) { pthread_setname_np(pthread_self(), name); }

const char *fo_environment(int32_t index) { return environ ? environ[index] : NULL; }
