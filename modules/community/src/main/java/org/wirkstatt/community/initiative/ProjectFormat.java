package org.wirkstatt.community.initiative;

/** What form a project has. */
public enum ProjectFormat { COURSE, WORKSHOP, CAMP, CONTEST, MENTORING, LABORATORY, EVENT, TRAINING, OTHER }
