package org.wirkstatt.extractionworker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Answers requests one after the other until standard input ends. */
public final class Worker {

    private Worker() {
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err); // a parser that prints must not break the protocol
        ObjectMapper json = new ObjectMapper();
        FileReader reader = new FileReader();
        try (BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                answers.println(json.writeValueAsString(reader.read(json.readValue(line, Request.class))));
                answers.flush();
            }
        }
    }
}
