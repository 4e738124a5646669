package org.wirkstatt.selfanalysis.action;

/** What an owner is reminded of, once each: a week is left; the last day is here. */
enum Reminder { WEEK, DAY }
