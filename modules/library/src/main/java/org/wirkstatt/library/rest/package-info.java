/** Materials for programs, at {@code /api/v1/materials}: plain JSON, and AMB for harvesters. */
package org.wirkstatt.library.rest;
