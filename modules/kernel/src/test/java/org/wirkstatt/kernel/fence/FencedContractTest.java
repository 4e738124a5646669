package org.wirkstatt.kernel.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.wirkstatt.platform.content.ContentPresenter;
import org.wirkstatt.platform.operation.StateContributor;
import org.wirkstatt.platform.operation.StateLine;

class FencedContractTest {

    @Test
    void everyMethodNamedIsOneOfItsTypeAndEveryQuietOneHasAnEmptyAnswer() {
        FencedContract.ALL.forEach(contract -> Stream.concat(contract.quiet().stream(), contract.loud().stream()).forEach(name -> {
            List<Method> methods = Arrays.stream(contract.type().getMethods()).filter(method -> method.getName().equals(name)).toList();
            assertThat(methods).as(contract.type().getSimpleName() + "." + name).isNotEmpty().allSatisfy(method -> {
                FencedContract.Rule rule = FencedContract.of(contract.type(), method).orElseThrow();
                assertThat(rule.isQuiet()).isEqualTo(contract.quiet().contains(name));
                if (rule.isQuiet()) {
                    assertThat(rule.empty()).isNotNull();
                }
            });
        }));
    }

    @Test
    void theExtensionLooksForEveryTypeThatIsFenced() {
        Set<Object> observed = Arrays.stream(FencingExtension.class.getDeclaredMethods()).flatMap(method -> Arrays.stream(method.getGenericParameterTypes()))
                .filter(ParameterizedType.class::isInstance).map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .filter(TypeVariable.class::isInstance).map(type -> (Object) ((TypeVariable<?>) type).getBounds()[0]).collect(java.util.stream.Collectors.toSet());
        assertThat(observed).containsExactlyInAnyOrderElementsOf(FencedContract.ALL.stream().map(contract -> (Object) contract.type()).toList());
    }

    @Test
    void otherMethodsOfTheSameClassAreCalledAsEver() throws Exception {
        class Both implements ContentPresenter, StateContributor {
            @Override
            public String type() {
                return "x";
            }

            @Override
            public Optional<Presentation> present(String id) {
                return Optional.empty();
            }

            @Override
            public List<StateLine> state() {
                return List.of();
            }

            public Optional<String> present(Integer number) {
                return Optional.of("own");
            }
        }
        assertThat(FencedContract.of(Both.class, Both.class.getMethod("present", String.class)).orElseThrow().contract().type()).isEqualTo(ContentPresenter.class);
        assertThat(FencedContract.of(Both.class, Both.class.getMethod("state")).orElseThrow().isQuiet()).isFalse();
        assertThat(FencedContract.of(Both.class, Both.class.getMethod("type"))).isEmpty();
        assertThat(FencedContract.of(Both.class, Both.class.getMethod("present", Integer.class))).isEmpty();
    }
}
