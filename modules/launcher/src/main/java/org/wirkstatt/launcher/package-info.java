/**
 * Puts WAR and module JARs together into one web application and boots Payara Micro with it. Start at
 * {@link org.wirkstatt.launcher.Main}, which is the order of the steps; each step is one class.
 *
 * <p>Whatever goes wrong before the portal serves is a {@link org.wirkstatt.launcher.LaunchProblem}: one sentence for the person at the
 * console and an exit code above 0, the rest in {@code <data>/logs/portal.log}. A module that cannot take part is left out with a
 * sentence and never keeps the others from starting.
 *
 * <p>Not here: anything the portal does once it serves.
 */
package org.wirkstatt.launcher;
