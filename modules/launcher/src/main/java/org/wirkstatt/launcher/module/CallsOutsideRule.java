package org.wirkstatt.launcher.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.wirkstatt.platform.module.ModuleDescriptor;

/**
 * Who can open connections to other computers says so ({@code calls-outside} in the descriptor). Found are the usual ways, in the classes
 * of the module and in those of its libraries that these lead to; reflection is not found, so this keeps honest authors honest and is no sandbox.
 */
final class CallsOutsideRule implements ModuleRule {

    private static final List<String> CLASSES = List.of("java/net/http/", "java/net/Socket", "java/net/ServerSocket", "java/net/DatagramSocket",
            "java/net/MulticastSocket", "java/net/HttpURLConnection", "java/nio/channels/SocketChannel", "java/nio/channels/ServerSocketChannel",
            "java/nio/channels/DatagramChannel", "java/nio/channels/AsynchronousSocketChannel", "javax/net/ssl/HttpsURLConnection", "javax/net/SocketFactory",
            "javax/net/ssl/SSLSocketFactory", "java/rmi/", "jakarta/mail/Transport", "jakarta/mail/Store", "jakarta/ws/rs/client/");
    private static final Set<String> METHODS_OF_URL = Set.of("openConnection", "openStream", "getContent");

    @Override
    public Optional<Reason> breach(OpenJar jar, ModuleDescriptor descriptor, JarClasses classes) {
        if (!descriptor.callsOutside().isEmpty()) {
            return Optional.empty();
        }
        return classes.own().stream().flatMap(one -> found(one, Stream.concat(connecting(one), opening(one))))
                .findFirst().or(() -> reached(classes).stream().flatMap(one -> found(one, connecting(one))).findFirst());
    }

    private static Stream<Reason> found(ClassFacts one, Stream<String> ways) {
        return ways.sorted().map(way -> Reason.of("module.callsOutside", readable(one.name()), readable(way)));
    }

    private static Stream<String> connecting(ClassFacts one) {
        return one.types().stream().filter(type -> CLASSES.stream().anyMatch(way -> way.endsWith("/") ? type.startsWith(way) : type.equals(way)));
    }

    /** Only in the module's own classes: many libraries offer to read from any address and are only asked for files. */
    private static Stream<String> opening(ClassFacts one) {
        return one.members().stream().filter(member -> member.owner().equals("java/net/URL") && METHODS_OF_URL.contains(member.name()))
                .map(member -> "java/net/URL." + member.name());
    }

    /** Classes of the libraries that the module's own code leads to. */
    private static List<ClassFacts> reached(JarClasses classes) {
        Map<String, ClassFacts> libraries = new HashMap<>();
        classes.libraries().forEach(one -> libraries.put(one.name(), one));
        List<ClassFacts> reached = new ArrayList<>();
        Deque<ClassFacts> open = new ArrayDeque<>(classes.own());
        while (!open.isEmpty()) {
            for (String type : open.pop().types()) {
                ClassFacts next = libraries.remove(type);
                if (next != null) {
                    reached.add(next);
                    open.push(next);
                }
            }
        }
        return reached;
    }

    private static String readable(String name) {
        return name.replace('/', '.').replace('$', '.');
    }
}
