package org.wirkstatt.regions;

/** Stages of education that a network reaches, youngest first. */
public enum EducationPhase { KITA, PRIMARY, SECONDARY, VOCATIONAL, UNIVERSITY }
