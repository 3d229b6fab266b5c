// The learned weights of Quoting as constants of C: they lie in the read-only part of the program and cost nothing at
// start-up. Weights.c is written by `swift run -c release quote-trainer`; its head says from what.
#pragma once
#include <stdint.h>

// Sixteen bits of each slot's feature, 0 for a free slot, and a row of weights a slot.
extern const uint16_t warraq_kind_checks[];
extern const int8_t warraq_kind_weights[];
extern const uint16_t warraq_tagger_checks[];
extern const int8_t warraq_tagger_weights[];
extern const uint16_t warraq_ranker_checks[];
extern const int8_t warraq_ranker_weights[];
extern const uint16_t warraq_cased_tagger_checks[];
extern const int8_t warraq_cased_tagger_weights[];
extern const uint16_t warraq_cased_ranker_checks[];
extern const int8_t warraq_cased_ranker_weights[];
// Label to label, rows of four.
extern const int32_t warraq_tagger_transitions[];
extern const int32_t warraq_cased_tagger_transitions[];
// Slots of the kinds; then for each kind of script the slots of tagger and ranker and the bound of mentions; then how many
// languages have a confidence of their own.
extern const int32_t warraq_quote_numbers[];
// Rows of eight, one a language: its tag as a number, three weights of the confidence, the confidence of a given and of a
// sure speaker, the leads of a statement that nobody is given for and of one of few words.
extern const int32_t warraq_confidences[];

// The bits of `NounFilter`; Nouns.c is written by `swift run -c release quote-trainer --nouns`.
extern const uint8_t warraq_noun_bits[];

// Swift takes an array of C for a tuple; a function gives the pointer.
#define WARRAQ_WEIGHTS(type, name) \
  static inline const type *_Nonnull name##_table(void) { return name; }
WARRAQ_WEIGHTS(uint16_t, warraq_kind_checks)
WARRAQ_WEIGHTS(int8_t, warraq_kind_weights)
WARRAQ_WEIGHTS(uint16_t, warraq_tagger_checks)
WARRAQ_WEIGHTS(int8_t, warraq_tagger_weights)
WARRAQ_WEIGHTS(uint16_t, warraq_ranker_checks)
WARRAQ_WEIGHTS(int8_t, warraq_ranker_weights)
WARRAQ_WEIGHTS(uint16_t, warraq_cased_tagger_checks)
WARRAQ_WEIGHTS(int8_t, warraq_cased_tagger_weights)
WARRAQ_WEIGHTS(uint16_t, warraq_cased_ranker_checks)
WARRAQ_WEIGHTS(int8_t, warraq_cased_ranker_weights)
WARRAQ_WEIGHTS(int32_t, warraq_tagger_transitions)
WARRAQ_WEIGHTS(int32_t, warraq_cased_tagger_transitions)
WARRAQ_WEIGHTS(int32_t, warraq_quote_numbers)
WARRAQ_WEIGHTS(int32_t, warraq_confidences)
WARRAQ_WEIGHTS(uint8_t, warraq_noun_bits)
