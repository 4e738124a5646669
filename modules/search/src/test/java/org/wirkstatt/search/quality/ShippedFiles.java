package org.wirkstatt.search.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.wirkstatt.extractionworker.Worker;
import org.wirkstatt.platform.search.Passage;

/** Text of files by the real extraction worker, in a process as in the portal; its class path is the one of this test. */
final class ShippedFiles implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final Process worker;
    private final PrintStream requests;
    private final BufferedReader answers;

    ShippedFiles() throws IOException {
        worker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                Worker.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        requests = new PrintStream(worker.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8));
    }

    /** One passage per page or section; none for images. */
    List<Passage> passages(Path file) throws IOException {
        requests.println(json.writeValueAsString(Map.of("file", file.toString(), "name", file.getFileName().toString())));
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the extraction worker ended at " + file);
        }
        JsonNode read = json.readTree(answer);
        if (!read.path("reason").asText().isEmpty()) {
            throw new IOException("no text of " + file + ": " + read.path("reason").asText());
        }
        List<Passage> passages = new ArrayList<>();
        for (JsonNode section : read.path("sections")) {
            String heading = section.path("heading").asText();
            String text = section.path("text").asText();
            passages.add(new Passage(heading.isEmpty() ? text : heading + "\n\n" + text, file.getFileName().toString(), "/x", section.path("page").asInt()));
        }
        return passages;
    }

    @Override
    public void close() {
        worker.destroy();
    }
}
