package org.wirkstatt.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.wirkstatt.search.index.GoldenReport.Note;
import org.wirkstatt.search.index.GoldenReport.Reason;

/**
 * The golden questions that editors keep: a text file with a line {@code question;address} or {@code question;address;places} each, where the thing
 * at the address is to be among so many first hits of a visitor. Lines with '#' and empty ones say nothing. A broken line is told and stops no other.
 *
 * @param questions in the order of the file
 * @param broken lines that say no question
 */
record GoldenList(List<Golden> questions, List<Note> broken) {

    static final int PLACES = 10;
    private static final int MOST_PLACES = 50;
    /** More are not asked: all of them delay the switch. */
    private static final int MOST_LINES = 1_000;

    /** @param places from 1 to 50 */
    record Golden(int line, String question, String path, int places) {
    }

    /** @return an empty list if there is no such file */
    static GoldenList read(Path file) {
        List<Golden> questions = new ArrayList<>();
        List<Note> broken = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    read(i + 1, line, questions, broken);
                }
            }
        } catch (NoSuchFileException e) {
            return new GoldenList(List.of(), List.of());
        } catch (IOException e) {
            broken.add(new Note(0, file.getFileName().toString(), Reason.FILE));
        }
        return new GoldenList(questions, broken);
    }

    private static void read(int number, String line, List<Golden> questions, List<Note> broken) {
        String[] parts = line.split(";", -1);
        if (parts.length < 2 || parts.length > 3 || parts[0].isBlank() || !parts[1].strip().startsWith("/")) {
            broken.add(new Note(number, line, Reason.FORM));
            return;
        }
        String places = parts.length == 3 ? parts[2].strip() : String.valueOf(PLACES);
        if (!places.matches("\\d{1,2}") || Integer.parseInt(places) < 1 || Integer.parseInt(places) > MOST_PLACES) {
            broken.add(new Note(number, line, Reason.PLACES));
            return;
        }
        questions.add(new Golden(number, parts[0].strip(), parts[1].strip(), Integer.parseInt(places)));
    }
}
