package org.wirkstatt.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class KnownMethodsTest {

    private static final Object[] NOTHING = {};

    public record Row(String title) {
        public String shout() {
            return title + "!";
        }

        public String broken() {
            throw new IllegalStateException("row without meaning");
        }

        public String times(int number) {
            return title.repeat(number);
        }

        public String with(String other) {
            return title + other;
        }
    }

    private final KnownMethods resolver = new KnownMethods();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T convertToType(Object value, Class<T> type) {
            return type == int.class ? (T) Integer.valueOf(((Number) value).intValue()) : (T) value;
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
    void argumentsAreConvertedToWhatTheMethodTakes() {
        assertThat(resolver.invoke(context, new Row("Regionen"), "with", null, new Object[] {" x"})).isEqualTo("Regionen x");
        assertThat(resolver.invoke(context, new Row("Regionen"), "times", null, new Object[] {2L})).isEqualTo("RegionenRegionen");
    }

    @Test
    void anObjectThatIsNoRecordIsAskedToo() {
        assertThat(resolver.invoke(context, "Regionen", "length", null, NOTHING)).isEqualTo(8);
    }

    @Test
    void aNameWithSeveralMethodsAndAClassThatIsNotPublicAreLeftToOthers() {
        resolver.invoke(context, "Regionen", "indexOf", null, new Object[] {"g"});
        resolver.invoke(context, List.of("Regionen"), "size", null, NOTHING);
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void aFailureKeepsItsCause() {
        assertThatThrownBy(() -> resolver.invoke(context, new Row("Regionen"), "broken", null, NOTHING)).isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
