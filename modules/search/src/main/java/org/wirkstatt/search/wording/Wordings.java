package org.wirkstatt.search.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wirkstatt.platform.audit.AuditLog;
import org.wirkstatt.platform.error.EditConflictException;
import org.wirkstatt.platform.identity.CurrentUser;
import org.wirkstatt.platform.identity.Permission;
import org.wirkstatt.platform.identity.Role;
import org.wirkstatt.search.index.SearchIndex;

/** Reads and changes what editors say about words; each line that comes or goes stands in the audit log. */
@ApplicationScoped
public class Wordings {

    /** To say which words mean the same and which are taken as they stand, and to see what nobody finds. */
    public static final Permission EDIT = Permission.heldBy("search.wordings", Role.EDITOR, Role.ADMINISTRATOR);
    /** Where more lines change at once, the log has their number. */
    private static final int MOST_TOLD = 50;

    @Inject
    WordingRepository wordings;
    @Inject
    SearchIndex index;
    @Inject
    CurrentUser user;
    @Inject
    AuditLog audit;

    /** All lines as they are. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public WordingTexts list() {
        user.require(EDIT);
        return wordings.texts();
    }

    /**
     * Takes {@code texts} in the place of all lines. Holds on every node within seconds.
     *
     * @throws InvalidWordingException with every line that cannot be taken
     * @throws EditConflictException if somebody else changed a line since {@code texts} were read
     */
    @Transactional
    public void save(WordingTexts texts) {
        user.require(EDIT);
        WordingRules.read(texts, index.texts());
        WordingState state = wordings.lock();
        if (state.generation() != texts.generation()) {
            throw new EditConflictException("search wordings");
        }
        List<WordingLine> present = wordings.list();
        int changed = 0;
        for (WordingKind kind : WordingKind.values()) {
            changed += save(kind, texts.lines(kind), present.stream().filter(line -> line.kind() == kind).toList());
        }
        if (changed > MOST_TOLD) {
            audit.record("search", "wordingsChanged", Optional.empty(), String.valueOf(changed));
        }
        state.rise();
    }

    /** @return number of lines that came or went */
    private int save(WordingKind kind, List<String> lines, List<WordingLine> present) {
        Map<String, WordingLine> gone = new LinkedHashMap<>();
        present.forEach(line -> gone.put(line.line(), line));
        List<String> told = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            WordingLine known = gone.remove(lines.get(i));
            if (known == null) {
                wordings.add(new WordingLine(kind, i, lines.get(i)));
                told.add(lines.get(i));
                tell(told, kind, "wordingAdded", lines.get(i));
            } else {
                known.place(i);
            }
        }
        gone.values().forEach(line -> {
            wordings.remove(line);
            told.add(line.line());
            tell(told, kind, "wordingRemoved", line.line());
        });
        return told.size();
    }

    private void tell(List<String> told, WordingKind kind, String event, String line) {
        if (told.size() <= MOST_TOLD) {
            audit.record("search", event, Optional.empty(), line, kind.name());
        }
    }
}
