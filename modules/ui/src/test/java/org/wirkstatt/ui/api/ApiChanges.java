package org.wirkstatt.ui.api;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiHasChangeStatus;
import org.wirkstatt.platform.module.Contributed;

/**
 * Differences between two surfaces, one line each.
 *
 * @param breaking what keeps a module that was built against the old one from running on the new one
 * @param added types and members that the old one does not have
 */
record ApiChanges(List<String> breaking, List<String> added) {

    static ApiChanges between(Path older, Path newer) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        List<JApiClass> types = new JarArchiveComparator(options).compare(new JApiCmpArchive(older.toFile(), "old"), new JApiCmpArchive(newer.toFile(), "new"));
        return new ApiChanges(types.stream().flatMap(ApiChanges::breaking).sorted().toList(), types.stream().flatMap(ApiChanges::added).sorted().toList());
    }

    private static Stream<String> breaking(JApiClass type) {
        Stream<String> own = reasons(type, type.getFullyQualifiedName(), type);
        Stream<String> methods = type.getMethods().stream().flatMap(method -> reasons(method, type.getFullyQualifiedName() + "." + method.getName(), type));
        Stream<String> constructors = type.getConstructors().stream().flatMap(c -> reasons(c, type.getFullyQualifiedName() + ".<init>", type));
        Stream<String> fields = type.getFields().stream().flatMap(field -> reasons(field, type.getFullyQualifiedName() + "." + field.getName(), type));
        return Stream.of(own, methods, constructors, fields).flatMap(lines -> lines);
    }

    private static Stream<String> reasons(JApiCompatibility part, String name, JApiClass type) {
        return part.getCompatibilityChanges().stream()
                .filter(change -> !change.isBinaryCompatible() || change.getType() == JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE && contributed(type))
                .map(change -> name + ": " + change.getType().name().toLowerCase().replace('_', ' '));
    }

    private static boolean contributed(JApiClass type) {
        return type.getNewClass().map(now -> now.hasAnnotation(Contributed.class.getName())).orElse(false);
    }

    private static Stream<String> added(JApiClass type) {
        if (type.getChangeStatus() == JApiChangeStatus.NEW) {
            return Stream.of(type.getFullyQualifiedName());
        }
        Stream<String> methods = type.getMethods().stream().filter(ApiChanges::isNew).map(method -> method.getName());
        Stream<String> constructors = type.getConstructors().stream().filter(ApiChanges::isNew).map(constructor -> "<init>");
        Stream<String> fields = type.getFields().stream().filter(ApiChanges::isNew).map(field -> field.getName());
        return Stream.of(methods, constructors, fields).flatMap(names -> names).map(name -> type.getFullyQualifiedName() + "." + name);
    }

    private static boolean isNew(JApiHasChangeStatus part) {
        return part.getChangeStatus() == JApiChangeStatus.NEW;
    }
}
