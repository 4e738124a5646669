package org.wirkstatt.launcher.module;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.wirkstatt.platform.module.ModuleDescriptor;

/**
 * Who can open connections to other computers says so ({@code calls-outside} in the descriptor). Found are the usual ways, in the classes
 * of the module and of its libraries; reflection is not found, so this keeps honest authors honest and is no sandbox.
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
        return Stream.concat(classes.own().stream(), classes.libraries().stream()).flatMap(one -> ways(one).map(way -> Reason.of("module.callsOutside",
                readable(one.name()), readable(way)))).findFirst();
    }

    private static Stream<String> ways(ClassFacts one) {
        return Stream.concat(one.types().stream().filter(type -> CLASSES.stream().anyMatch(way -> way.endsWith("/") ? type.startsWith(way) : type.equals(way))),
                one.members().stream().filter(member -> member.owner().equals("java/net/URL") && METHODS_OF_URL.contains(member.name()))
                        .map(member -> "java/net/URL." + member.name())).sorted();
    }

    private static String readable(String name) {
        return name.replace('/', '.').replace('$', '.');
    }
}
