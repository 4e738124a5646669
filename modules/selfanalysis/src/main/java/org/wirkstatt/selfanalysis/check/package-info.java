/**
 * Reading the file of a catalogue and naming every fault in it, with line, column and what to do. Start at
 * {@link org.wirkstatt.selfanalysis.check.CatalogueCheck}. In order: bytes ({@code FileText}), YAML ({@code YamlReader}), the published
 * schema ({@code SchemaCheck}), and the rules that a schema cannot say ({@code TextRules}, {@code CriterionRules}, {@code LineageRules}).
 * Nothing of it is loaded before a catalogue is checked.
 */
package org.wirkstatt.selfanalysis.check;
