package org.wirkstatt.kernel.history;

import static org.wirkstatt.kernel.persistence.Database.column;
import static org.wirkstatt.kernel.persistence.Database.instant;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wirkstatt.kernel.persistence.Database;
import org.wirkstatt.platform.content.ContentRef;
import org.wirkstatt.platform.history.History.Revision;
import org.wirkstatt.platform.identity.MemberId;

/** SQL of the revisions, in the transaction of the caller. */
@ApplicationScoped
class RevisionRepository {

    /** A revision with the content it belongs to. */
    record Written(ContentRef ref, Revision revision) {
    }

    @Inject
    Database database;

    void add(ContentRef ref, Revision revision) {
        database.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into kernel_revision (type, content_id, number, recorded_at, author, note, text)
                    values (?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setString(1, ref.type());
                insert.setString(2, ref.id());
                insert.setInt(3, revision.number());
                insert.setObject(4, column(revision.at()));
                insert.setObject(5, revision.author().map(MemberId::value).orElse(null), java.sql.Types.BIGINT);
                insert.setString(6, revision.note());
                insert.setString(7, revision.text());
                return insert.executeUpdate();
            }
        });
    }

    Optional<Revision> latest(ContentRef ref) {
        return one("select * from kernel_revision where type = ? and content_id = ? order by number desc fetch first 1 rows only", ref);
    }

    Optional<Revision> find(ContentRef ref, int number) {
        return one("select * from kernel_revision where type = ? and content_id = ? and number = ?", ref, number);
    }

    private Optional<Revision> one(String sql, ContentRef ref, Object... more) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, ref.type());
                select.setString(2, ref.id());
                for (int i = 0; i < more.length; i++) {
                    select.setObject(3 + i, more[i]);
                }
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(revision(row, row.getString("text"))) : Optional.empty();
                }
            }
        });
    }

    /** Newest first, without texts. */
    List<Revision> list(ContentRef ref, int limit) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select number, recorded_at, author, note from kernel_revision
                    where type = ? and content_id = ? order by number desc""")) {
                select.setString(1, ref.type());
                select.setString(2, ref.id());
                select.setMaxRows(limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<Revision> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(revision(rows, ""));
                    }
                    return found;
                }
            }
        });
    }

    void rewrite(ContentRef ref, UnaryOperator<String> change) {
        database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select number, text from kernel_revision where type = ? and content_id = ?");
                    PreparedStatement update = connection.prepareStatement("update kernel_revision set text = ? where type = ? and content_id = ? and number = ?")) {
                select.setString(1, ref.type());
                select.setString(2, ref.id());
                update.setString(2, ref.type());
                update.setString(3, ref.id());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        String before = rows.getString("text");
                        String after = change.apply(before);
                        if (!after.equals(before)) {
                            update.setString(1, after);
                            update.setInt(4, rows.getInt("number"));
                            update.executeUpdate();
                        }
                    }
                }
                return null;
            }
        });
    }

    void remove(ContentRef ref) {
        database.call(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from kernel_revision where type = ? and content_id = ?")) {
                delete.setString(1, ref.type());
                delete.setString(2, ref.id());
                return delete.executeUpdate();
            }
        });
    }

    /** Oldest first, without texts. */
    List<Written> writtenBy(MemberId author) {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select type, content_id, number, recorded_at, author, note from kernel_revision
                    where author = ? order by recorded_at, type, content_id, number""")) {
                select.setLong(1, author.value());
                try (ResultSet rows = select.executeQuery()) {
                    List<Written> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(new Written(new ContentRef(rows.getString(1), rows.getString(2)), revision(rows, "")));
                    }
                    return found;
                }
            }
        });
    }

    /** @param keepNotes false to empty what the author said about the changes */
    void forgetAuthor(MemberId author, boolean keepNotes) {
        String sql = keepNotes ? "update kernel_revision set author = null where author = ?"
                : "update kernel_revision set author = null, note = '' where author = ?";
        database.call(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setLong(1, author.value());
                return update.executeUpdate();
            }
        });
    }

    private static Revision revision(ResultSet row, String text) throws SQLException {
        long author = row.getLong("author");
        Optional<MemberId> by = row.wasNull() ? Optional.empty() : Optional.of(new MemberId(author));
        return new Revision(row.getInt("number"), instant(row.getObject("recorded_at", LocalDateTime.class)), by, row.getString("note"), text);
    }
}
