#pragma once
#include <sqlite3.h>

/* What Swift cannot say: macro casts, variadic calls, callbacks that write through a pointer. No logic. */

static inline int fo_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/* An empty blob has no address, and SQLite takes a missing address for NULL. */
static inline int fo_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    if (count == 0) return sqlite3_bind_zeroblob(statement, index, 0);
    return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int fo_sqlite_switch(sqlite3 *database, int option, int value, int *now) {
    return sqlite3_db_config(database, option, value, now);
}

static inline int fo_sqlite_log(void (*callback)(void *, int, const char *)) {
    return sqlite3_config(SQLITE_CONFIG_LOG, callback, (void *)0);
}

static int fo_sqlite_note_frames(void *counter, sqlite3 *database, const char *name, int frames) {
    (void)database, (void)name;
    *(int *)counter = frames;
    return SQLITE_OK;
}

static inline void fo_sqlite_count_frames(sqlite3 *database, int *counter) {
    sqlite3_wal_hook(database, fo_sqlite_note_frames, counter);
}
