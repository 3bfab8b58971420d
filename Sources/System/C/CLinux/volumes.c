#define _GNU_SOURCE
#include "CLinux.h"

#include <sys/statfs.h>

int32_t fo_volume_of(const char *path, struct fo_volume *volume) {
    struct statfs status;
    if (statfs(path, &status) != 0) return -1;
    uint64_t block = status.f_frsize ? (uint64_t)status.f_frsize : (uint64_t)status.f_bsize;
    volume->magic = (uint32_t)status.f_type;
    volume->free_bytes = (uint64_t)status.f_bavail * block;
    volume->total_bytes = (uint64_t)status.f_blocks * block;
    return 0;
}
