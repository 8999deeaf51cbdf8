#include "cicu.h"

#include <stdlib.h>
#include <unicode/utypes.h>

// The header names these without ICU's headers; here the compiler holds the two equal.
_Static_assert(CICU_ILLEGAL_ARGUMENT == U_ILLEGAL_ARGUMENT_ERROR, "status");
_Static_assert(CICU_MEMORY_ALLOCATION == U_MEMORY_ALLOCATION_ERROR, "status");
_Static_assert(CICU_BUFFER_OVERFLOW == U_BUFFER_OVERFLOW_ERROR, "status");
_Static_assert(sizeof(UChar) == sizeof(uint16_t), "UTF-16");

const char *cicu_status_name(int32_t status) { return u_errorName((UErrorCode)status); }

void cicu_free(void *pointer) { free(pointer); }
