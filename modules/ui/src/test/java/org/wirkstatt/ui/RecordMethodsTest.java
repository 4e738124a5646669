package org.wirkstatt.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordMethodsTest {

    private static final Object[] NOTHING = {};

    public record Row(String title) {
        public String shout() {
            return title + "!";
        }

        public String broken() {
            throw new IllegalStateException("row without meaning");
        }

        public String with(String other) {
            return title + other;
        }
    }

    private final RecordMethods resolver = new RecordMethods();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    };

    @Test
    void aComponentOfARecordIsRead() {
        assertThat(resolver.invoke(context, new Row("Regionen"), "title", null, NOTHING)).isEqualTo("Regionen");
    }

    @Test
    void aFurtherMethodOfARecordIsCalled() {
        assertThat(resolver.invoke(context, new Row("Regionen"), "shout", null, NOTHING)).isEqualTo("Regionen!");
    }

    @Test
    void anAnswerIsMarkedAsGiven() {
        resolver.invoke(context, new Row("Regionen"), "title", null, NOTHING);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void aCallWithArgumentsIsLeftToOthers() {
        resolver.invoke(context, new Row("Regionen"), "with", null, new Object[] {" x"});
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void anObjectThatIsNoRecordIsLeftToOthers() {
        resolver.invoke(context, "Regionen", "length", null, NOTHING);
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void aFailureKeepsItsCause() {
        assertThatThrownBy(() -> resolver.invoke(context, new Row("Regionen"), "broken", null, NOTHING)).isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
