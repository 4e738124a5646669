package org.wirkstatt.community.initiative;

/** Where in education the people are whom a project is for. Same values as in the profiles of regions. */
public enum EducationPhase { KITA, PRIMARY, SECONDARY, VOCATIONAL, UNIVERSITY }
