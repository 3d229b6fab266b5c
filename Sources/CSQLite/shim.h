#include <sqlite3.h>

/// Counts no memory, for which SQLite would take a lock each time that it asks for some. Before the first database only.
static inline int wq_sqlite_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

/// Swift cannot call functions with a variable number of arguments.
static inline int wq_sqlite_set_reset(sqlite3 *database, int is_on) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_RESET_DATABASE, is_on, 0);
}
