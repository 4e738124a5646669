/**
 * The data of whole modules: written into an archive ({@link org.wirkstatt.kernel.archive.Exporting}), deleted
 * ({@link org.wirkstatt.kernel.archive.Deleting}), filled in again ({@link org.wirkstatt.kernel.archive.Filling}). Decision 0028.
 */
package org.wirkstatt.kernel.archive;
