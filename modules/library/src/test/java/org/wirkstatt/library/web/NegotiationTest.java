package org.wirkstatt.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                                            | false
            ''                                                           | false
            */*                                                          | false
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | false
            text/*                                                       | false
            text/turtle                                                  | true
            TEXT/Turtle; charset=utf-8                                   | true
            application/ld+json                                          | true
            text/turtle;q=0.5, text/html                                 | false
            text/html;q=0.5, application/ld+json                         | true
            text/turtle, */*;q=0.1                                       | true
            text/turtle;q=unsinn                                         | false
            text/turtle;q=0                                              | false
            ,;,/;q=                                                      | false
            """)
    void whoPrefersDataGetsData(String accept, boolean data) {
        assertThat(Negotiation.wantsData(accept)).isEqualTo(data);
    }
}
