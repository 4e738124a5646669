package org.wirkstatt.extraction;

/** One line to the worker. */
record WorkerRequest(String file, String name) {
}
