/**
 * Materials: {@link org.wirkstatt.library.material.MaterialReader} reads, {@link org.wirkstatt.library.material.MaterialService} edits,
 * {@link org.wirkstatt.library.material.MaterialFiles} keeps the files. {@link org.wirkstatt.library.material.MaterialContent} is the one
 * form in which a material is imported, edited, kept in history and exported.
 */
package org.wirkstatt.library.material;
