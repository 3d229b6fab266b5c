#include <sqlite3.h>

/// Swift cannot call functions with a variable number of arguments.
static inline int wq_sqlite_set_reset(sqlite3 *database, int is_on) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_RESET_DATABASE, is_on, 0);
}
