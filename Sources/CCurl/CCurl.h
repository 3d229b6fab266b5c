#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

// libcurl's setters and getters take any number of arguments, which Swift does not import: one function a kind of value.

static inline CURLcode wq_set_number(CURL *transfer, CURLoption option, long value) {
  return curl_easy_setopt(transfer, option, value);
}

static inline CURLcode wq_set_text(CURL *transfer, CURLoption option, const char *value) {
  return curl_easy_setopt(transfer, option, value);
}

static inline CURLcode wq_set_pointer(CURL *transfer, CURLoption option, void *value) {
  return curl_easy_setopt(transfer, option, value);
}

static inline CURLcode wq_set_taker(
  CURL *transfer, CURLoption option, size_t (*taker)(char *bytes, size_t size, size_t count, void *context)) {
  return curl_easy_setopt(transfer, option, taker);
}

static inline CURLcode wq_set_opener(
  CURL *transfer, curl_socket_t (*opener)(void *context, curlsocktype purpose, struct curl_sockaddr *address)) {
  return curl_easy_setopt(transfer, CURLOPT_OPENSOCKETFUNCTION, opener);
}

static inline CURLcode wq_get_number(CURL *transfer, CURLINFO info, long *value) {
  return curl_easy_getinfo(transfer, info, value);
}

static inline CURLcode wq_get_text(CURL *transfer, CURLINFO info, char **value) {
  return curl_easy_getinfo(transfer, info, value);
}

static inline CURLcode wq_get_pointer(CURL *transfer, CURLINFO info, void **value) {
  return curl_easy_getinfo(transfer, info, value);
}

static inline CURLMcode wq_set_multi_number(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

/// What a finished transfer came to: a union, which Swift does not look into.
static inline CURLcode wq_result(const CURLMsg *message) { return message->data.result; }

static inline const struct sockaddr *wq_address(const struct curl_sockaddr *address) { return &address->addr; }
