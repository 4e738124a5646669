package org.wirkstatt.extractionworker;

/**
 * @param file path of the bytes
 * @param name as the author named the file, for the ending
 */
record Request(String file, String name) {
}
