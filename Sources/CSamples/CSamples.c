#include "CSamples.h"

// Clang takes #embed in every C, and says each time that it belongs to C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char welcome_ar[] = {
#embed "articles/welcome-ar.md"
};
static const unsigned char welcome_en[] = {
#embed "articles/welcome-en.md"
};
static const unsigned char politics_ar[] = {
#embed "articles/politics-ar.md"
};
static const unsigned char economy_ar[] = {
#embed "articles/economy-ar.md"
};
static const unsigned char sport_ar[] = {
#embed "articles/sport-ar.md"
};
static const unsigned char culture_ar[] = {
#embed "articles/culture-ar.md"
};
static const unsigned char science_ar[] = {
#embed "articles/science-ar.md"
};
static const unsigned char interview_ar[] = {
#embed "articles/interview-ar.md"
};
static const unsigned char poem_ar[] = {
#embed "articles/poem-ar.md"
};
static const unsigned char mixed_ar[] = {
#embed "articles/mixed-ar.md"
};
static const unsigned char persian_fa[] = {
#embed "articles/persian-fa.md"
};
static const unsigned char hebrew_he[] = {
#embed "articles/hebrew-he.md"
};
static const unsigned char urdu_ur[] = {
#embed "articles/urdu-ur.md"
};

#define SAMPLE(id, file) {file, id, sizeof id}
static const wq_sample samples[] = {
    SAMPLE(welcome_ar, "welcome-ar.md"),
    SAMPLE(welcome_en, "welcome-en.md"),
    SAMPLE(politics_ar, "politics-ar.md"),
    SAMPLE(economy_ar, "economy-ar.md"),
    SAMPLE(sport_ar, "sport-ar.md"),
    SAMPLE(culture_ar, "culture-ar.md"),
    SAMPLE(science_ar, "science-ar.md"),
    SAMPLE(interview_ar, "interview-ar.md"),
    SAMPLE(poem_ar, "poem-ar.md"),
    SAMPLE(mixed_ar, "mixed-ar.md"),
    SAMPLE(persian_fa, "persian-fa.md"),
    SAMPLE(hebrew_he, "hebrew-he.md"),
    SAMPLE(urdu_ur, "urdu-ur.md"),
};

static const size_t sample_count = sizeof samples / sizeof samples[0];

size_t wq_sample_count(void) { return sample_count; }

wq_sample wq_sample_at(size_t index) { return index < sample_count ? samples[index] : (wq_sample){0, 0, 0}; }
