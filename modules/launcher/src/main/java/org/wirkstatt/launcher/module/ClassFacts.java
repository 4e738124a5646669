package org.wirkstatt.launcher.module;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * What a class file says of itself without being loaded. Names are those of the JVM, with slashes.
 *
 * @param types classes that its code, fields, methods and supertypes name
 * @param members fields and methods of other classes that its code uses
 * @param claims what of it must be unique in a portal
 */
record ClassFacts(String name, Set<String> types, Set<Member> members, List<Claim> claims) {

    /** The first byte pair of a class file after its magic number and minor version, for Java 1.0. */
    private static final int MAJOR_OF_JAVA_0 = 44;

    /** @param descriptor of the field or method, such as {@code (I)V} */
    record Member(String owner, String name, String descriptor) {
    }

    /** The Java version that the class was compiled for, such as 17. */
    static int javaVersion(byte[] file) {
        return ((file[6] & 0xFF) << 8 | file[7] & 0xFF) - MAJOR_OF_JAVA_0;
    }

    /** @throws IllegalArgumentException if this is no class file or one for a newer Java than this can read */
    static ClassFacts read(byte[] file) {
        try {
            ClassReader reader = new ClassReader(file);
            Set<String> types = new HashSet<>();
            Set<Member> members = new HashSet<>();
            readConstants(reader, types, members);
            ClassDeclarations declarations = new ClassDeclarations(types);
            reader.accept(declarations, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            List<Claim> claims = new ArrayList<>(declarations.claims());
            claims.add(new Claim(Claim.Kind.CLASS, reader.getClassName()));
            return new ClassFacts(reader.getClassName(), types, members, claims);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not a class file", e);
        }
    }

    /** All that code can refer to is in the constant pool (JVMS 4.4); so no method needs to be read. */
    private static void readConstants(ClassReader reader, Set<String> types, Set<Member> members) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset == 0) {
                continue; // the second half of a long or double
            }
            switch (reader.readByte(offset - 1)) {
                case 7 -> addType(Type.getObjectType(reader.readUTF8(offset, buffer)), types);
                case 9, 10, 11 -> {
                    int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
                    String owner = reader.readClass(offset, buffer);
                    members.add(new Member(owner, reader.readUTF8(nameAndType, buffer), reader.readUTF8(nameAndType + 2, buffer)));
                }
                case 12 -> addDescriptor(reader.readUTF8(offset + 2, buffer), types);
                case 16 -> addDescriptor(reader.readUTF8(offset, buffer), types);
                default -> {
                    // numbers and strings
                }
            }
        }
    }

    static void addDescriptor(String descriptor, Set<String> types) {
        Type type = Type.getType(descriptor);
        if (type.getSort() == Type.METHOD) {
            addType(type.getReturnType(), types);
            for (Type argument : type.getArgumentTypes()) {
                addType(argument, types);
            }
        } else {
            addType(type, types);
        }
    }

    private static void addType(Type type, Set<String> types) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            types.add(element.getInternalName());
        }
    }
}
