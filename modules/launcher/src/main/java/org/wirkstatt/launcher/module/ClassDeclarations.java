package org.wirkstatt.launcher.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.wirkstatt.launcher.module.Claim.Kind;

/** Reads the declarations of one class: types of its fields and methods, and what its annotations claim. */
final class ClassDeclarations extends ClassVisitor {

    private static final String REST = "Ljakarta/ws/rs/";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final Set<String> types;
    private final List<Claim> named = new ArrayList<>();
    private final List<String[]> operations = new ArrayList<>();
    private String simpleName;
    private String path;

    ClassDeclarations(Set<String> types) {
        super(Opcodes.ASM9);
        this.types = types;
    }

    List<Claim> claims() {
        List<Claim> all = new ArrayList<>(named);
        if (path != null) {
            operations.forEach(operation -> all.add(new Claim(Kind.OPERATION, operation[0] + " /" + joined(path, operation[1]))));
        }
        return all;
    }

    private static String joined(String base, String rest) {
        // the name of a parameter does not tell addresses apart
        return (base + "/" + rest).replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("^/|/$", "");
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        simpleName = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return switch (descriptor) {
            case "Ljakarta/inject/Named;" -> new Values(values -> named.add(new Claim(Kind.BEAN, values.isEmpty() ? decapitalised(simpleName) : values.get(0))));
            case "Ljakarta/ws/rs/Path;" -> new Values(values -> path = values.get(0));
            case "Ljakarta/servlet/annotation/WebServlet;" -> new Values(values -> values.stream().filter(value -> value.startsWith("/") || value.startsWith("*"))
                    .forEach(address -> named.add(new Claim(Kind.SERVLET, address))));
            default -> null;
        };
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        ClassFacts.addDescriptor(descriptor, types);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        ClassFacts.addDescriptor(descriptor, types);
        return new MethodVisitor(Opcodes.ASM9) {
            private String method;
            private String at = "";

            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                if (annotation.equals(REST + "Path;")) {
                    return new Values(values -> at = values.get(0));
                }
                if (annotation.startsWith(REST) && METHODS.contains(annotation.substring(REST.length(), annotation.length() - 1))) {
                    method = annotation.substring(REST.length(), annotation.length() - 1);
                }
                return null;
            }

            @Override
            public void visitEnd() {
                if (method != null) {
                    operations.add(new String[] {method, at});
                }
            }
        };
    }

    /** The strings of one annotation, with those in its arrays. */
    private static final class Values extends AnnotationVisitor {

        private final List<String> values = new ArrayList<>();
        private final java.util.function.Consumer<List<String>> whenRead;

        Values(java.util.function.Consumer<List<String>> whenRead) {
            super(Opcodes.ASM9);
            this.whenRead = whenRead;
        }

        @Override
        public void visit(String name, Object value) {
            if (value instanceof String text) {
                values.add(text);
            }
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(String element, Object value) {
                    Values.this.visit(element, value);
                }
            };
        }

        @Override
        public void visitEnd() {
            whenRead.accept(values);
        }
    }
}
