package org.wirkstatt.identity.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Real beans of this module with what they inject, made when they are asked for: enough of CDI for tests without a container. Interfaces of
 * the platform come from {@link #with}; an {@code Instance} of one that nobody gave is unsatisfied. Transactions are those of the test.
 */
public final class Beans {

    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final EntityManager em;

    public Beans(EntityManager em) {
        this.em = em;
    }

    /** {@code bean} is what is injected for {@code type}. */
    public <T> Beans with(Class<T> type, T bean) {
        beans.put(type, bean);
        return this;
    }

    public Beans set(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public <T> T get(Class<T> type) {
        Object known = beans.get(type);
        if (known == null && !type.isInterface()) {
            known = make(type);
        }
        if (known == null) {
            known = beans.values().stream().filter(type::isInstance).findFirst().orElseThrow(() -> new IllegalStateException("no bean " + type));
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            beans.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                field.setAccessible(true);
                if (field.getType() == EntityManager.class) {
                    field.set(bean, em);
                } else if (field.isAnnotationPresent(Inject.class)) {
                    field.set(bean, value(field));
                }
            }
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(PostConstruct.class)) {
                    method.setAccessible(true);
                    method.invoke(bean);
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private Object value(Field field) {
        ConfigProperty setting = field.getAnnotation(ConfigProperty.class);
        if (setting != null) {
            return setting(field, setting);
        }
        if (field.getType() == Event.class) {
            return Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                fire(arguments[0]);
                return null;
            });
        }
        if (field.getType() == Instance.class) {
            return new Given<>((Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]);
        }
        return get(field.getType());
    }

    private Object setting(Field field, ConfigProperty setting) {
        String text = settings.getOrDefault(setting.name(), setting.defaultValue());
        if (field.getType() == boolean.class) {
            return Boolean.parseBoolean(text);
        }
        if (field.getType() == int.class) {
            return Integer.parseInt(text);
        }
        return field.getType() == Optional.class ? Optional.ofNullable(settings.get(setting.name())) : text;
    }

    /** Calls the observers of the beans made so far. */
    public void fire(Object event) {
        for (Object bean : List.copyOf(beans.values())) {
            for (Method method : bean.getClass().getDeclaredMethods()) {
                Parameter[] parameters = method.getParameters();
                if (parameters.length == 1 && parameters[0].isAnnotationPresent(Observes.class) && parameters[0].getType().isInstance(event)) {
                    try {
                        method.setAccessible(true);
                        method.invoke(bean, event);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }

    private final class Given<T> implements Instance<T> {
        private final Class<T> type;

        Given(Class<T> type) {
            this.type = type;
        }

        @Override
        public T get() {
            return Beans.this.get(type);
        }

        @Override
        public boolean isUnsatisfied() {
            return beans.get(type) == null;
        }

        @Override
        public boolean isAmbiguous() {
            return false;
        }

        @Override
        public Iterator<T> iterator() {
            return isUnsatisfied() ? List.<T>of().iterator() : List.of(get()).iterator();
        }

        @Override
        public Instance<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroy(T instance) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Handle<T> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<T>> handles() {
            throw new UnsupportedOperationException();
        }
    }
}
