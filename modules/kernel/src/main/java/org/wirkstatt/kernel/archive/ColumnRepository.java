package org.wirkstatt.kernel.archive;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of columns as they stand in an archive: numbers, truth values, texts; days and times in ISO 8601, bytes in base64. The same in every database. */
final class ColumnRepository {

    private ColumnRepository() {
    }

    /** What kind of value a column has, for whoever reads the archive. */
    static String kind(int type) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> "integer";
            case Types.BOOLEAN, Types.BIT -> "boolean";
            case Types.DOUBLE, Types.REAL, Types.FLOAT -> "number";
            case Types.NUMERIC, Types.DECIMAL -> "decimal";
            case Types.TIMESTAMP -> "timestamp";
            case Types.TIMESTAMP_WITH_TIMEZONE -> "instant";
            case Types.DATE -> "date";
            case Types.TIME -> "time";
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> "base64";
            default -> "text";
        };
    }

    /** Null, {@link Long}, {@link Boolean}, {@link Double} or {@link String}. */
    static Object read(ResultSet row, int at, int type) throws SQLException {
        Object value = switch (kind(type)) {
            case "integer" -> row.getLong(at);
            case "boolean" -> row.getBoolean(at);
            case "number" -> row.getDouble(at);
            case "decimal" -> text(row.getBigDecimal(at));
            case "timestamp" -> text(row.getObject(at, LocalDateTime.class));
            case "instant" -> text(row.getObject(at, OffsetDateTime.class));
            case "date" -> text(row.getObject(at, LocalDate.class));
            case "time" -> text(row.getObject(at, LocalTime.class));
            case "base64" -> row.getBytes(at) == null ? null : Base64.getEncoder().encodeToString(row.getBytes(at));
            default -> row.getString(at);
        };
        return row.wasNull() ? null : value;
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** @throws IllegalArgumentException if the value is not of the column's kind */
    static void write(PreparedStatement statement, int at, int type, JsonNode value) throws SQLException {
        if (value == null || value.isNull()) {
            statement.setNull(at, type);
            return;
        }
        try {
            switch (kind(type)) {
                case "integer" -> statement.setLong(at, value.longValue());
                case "boolean" -> statement.setBoolean(at, value.booleanValue());
                case "number" -> statement.setDouble(at, value.doubleValue());
                case "decimal" -> statement.setBigDecimal(at, new BigDecimal(value.textValue()));
                case "timestamp" -> statement.setObject(at, LocalDateTime.parse(value.textValue()));
                case "instant" -> statement.setObject(at, OffsetDateTime.parse(value.textValue()));
                case "date" -> statement.setObject(at, LocalDate.parse(value.textValue()));
                case "time" -> statement.setObject(at, LocalTime.parse(value.textValue()));
                case "base64" -> statement.setBytes(at, Base64.getDecoder().decode(value.textValue()));
                default -> {
                    if (type == Types.OTHER) {
                        statement.setObject(at, value.textValue(), Types.OTHER);
                    } else {
                        statement.setString(at, value.textValue());
                    }
                }
            }
        } catch (java.time.DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException("not a " + kind(type) + ": " + value, e);
        }
    }
}
