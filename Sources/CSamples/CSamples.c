#include "CSamples.h"

size_t wq_sample_count(void) { return 0; }
wq_sample wq_sample_at(size_t index) { (void)index; return (wq_sample){0, 0, 0}; }
