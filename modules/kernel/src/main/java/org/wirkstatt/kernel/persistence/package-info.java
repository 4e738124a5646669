/**
 * The kernel's way to the database: {@link org.wirkstatt.kernel.persistence.Migrations} brings the tables of all modules up to date,
 * {@link org.wirkstatt.kernel.persistence.Database} gives connections to the kernel's own repositories, which speak plain JDBC.
 */
package org.wirkstatt.kernel.persistence;
