package org.wirkstatt.kernel.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.audit.AuditRepository.Link;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.audit.AuditTrail.Event;
import org.wirkstatt.platform.audit.AuditTrail.Filter;

/** SQL of the questions that pages ask. */
@ApplicationScoped
class AuditTrailRepository {

    @Inject
    Database database;

    /** The newest first. */
    List<Link> list(Filter filter, int first, int size) {
        Conditions where = new Conditions(filter);
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select * from kernel_audit" + where.sql + " order by number desc offset ? rows fetch next ? rows only")) {
                int mark = set(select, where.values);
                select.setInt(mark, first);
                select.setInt(mark + 1, size);
                try (ResultSet rows = select.executeQuery()) {
                    return AuditRepository.links(rows);
                }
            }
        });
    }

    long count(Filter filter) {
        Conditions where = new Conditions(filter);
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select count(*) from kernel_audit" + where.sql)) {
                set(select, where.values);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    List<Event> events() {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select distinct module, event from kernel_audit order by module, event");
                    ResultSet rows = select.executeQuery()) {
                List<Event> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Event(rows.getString(1), rows.getString(2)));
                }
                return found;
            }
        });
    }

    /** A filter as SQL with marks, and the values for them. */
    private static final class Conditions {
        final String sql;
        final List<Object> values = new ArrayList<>();

        Conditions(Filter filter) {
            List<String> parts = new ArrayList<>();
            filter.person().ifPresent(person -> add(parts, "(actor = ? or acted_as = ? or about = ?)", person.value(), person.value(), person.value()));
            filter.event().ifPresent(event -> add(parts, "module = ? and event = ?", event.module(), event.name()));
            filter.from().ifPresent(from -> add(parts, "at >= ?", Database.column(from)));
            filter.until().ifPresent(until -> add(parts, "at < ?", Database.column(until)));
            sql = parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
        }

        private void add(List<String> parts, String condition, Object... marks) {
            parts.add(condition);
            values.addAll(List.of(marks));
        }
    }

    /** @return the next mark */
    private static int set(PreparedStatement statement, List<Object> values) throws SQLException {
        int mark = 1;
        for (Object value : values) {
            statement.setObject(mark++, value);
        }
        return mark;
    }
}
