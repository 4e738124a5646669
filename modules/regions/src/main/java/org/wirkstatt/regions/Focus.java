package org.wirkstatt.regions;

/** What a network works on most. */
public enum Focus {
    EARLY_EDUCATION, CAREER_ORIENTATION, GIRLS, RESEARCH_CENTRES, CONTESTS, DIGITAL, TEACHER_TRAINING, RURAL, EVENTS, BUSINESSES, GUIDANCE, STRATEGY
}
