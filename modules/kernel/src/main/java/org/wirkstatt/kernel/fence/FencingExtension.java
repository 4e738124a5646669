package org.wirkstatt.kernel.fence;

import java.lang.System.Logger.Level;
import java.lang.reflect.Modifier;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/** Puts the fence around every bean of a fenced SPI type, so that neither its author nor its callers have to think of it. */
public class FencingExtension implements Extension {

    private static final System.Logger LOG = System.getLogger(FencingExtension.class.getName());

    /** Called for each class of each bean archive. */
    void fence(@Observes ProcessAnnotatedType<?> found) {
        Class<?> type = found.getAnnotatedType().getJavaClass();
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers()) || FencedContract.ALL.stream().noneMatch(contract -> contract.type().isAssignableFrom(type))) {
            return;
        }
        if (Modifier.isFinal(type.getModifiers())) {
            LOG.log(Level.WARNING, "{0} is final and therefore called without a fence", type.getName());
            return;
        }
        found.configureAnnotatedType().add(new Fenced.Literal());
    }
}
