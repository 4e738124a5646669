package org.wirkstatt.ui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;

/**
 * {@code #{row.title()}} and {@code #{format.date(row.date())}} with the method looked up once for each class. The resolver of EL copies all
 * methods of the class at each call, which was a fifth of the processor time of a page. A name that has several methods with as many
 * parameters, a method with a variable number of them and everything in classes that are not public go on to that resolver.
 */
public final class KnownMethods extends ELResolver {

    private record Signature(String name, int parameters) {
    }

    private final ClassValue<Map<Signature, Method>> methods = new ClassValue<>() {
        @Override
        protected Map<Signature, Method> computeValue(Class<?> type) {
            if (!Modifier.isPublic(type.getModifiers())) {
                return Map.of();
            }
            return Stream.of(type.getMethods()).filter(m -> !m.isBridge() && !m.isVarArgs() && !Modifier.isStatic(m.getModifiers()))
                    .collect(Collectors.groupingBy(m -> new Signature(m.getName(), m.getParameterCount()))).entrySet().stream()
                    .filter(named -> named.getValue().size() == 1).collect(Collectors.toMap(Map.Entry::getKey, named -> named.getValue().get(0)));
        }
    };

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null) {
            return null;
        }
        int count = arguments == null ? 0 : arguments.length;
        Method method = methods.get(base.getClass()).get(new Signature(String.valueOf(name), count));
        if (method == null) {
            return null;
        }
        Object[] converted = new Object[count];
        for (int i = 0; i < count; i++) {
            converted[i] = context.convertToType(arguments[i], method.getParameterTypes()[i]);
        }
        try {
            Object value = method.invoke(base, converted);
            context.setPropertyResolved(base, name);
            return value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            return null; // inside a class that is not public: the next resolver says what is wrong
        }
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // methods are not set
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
