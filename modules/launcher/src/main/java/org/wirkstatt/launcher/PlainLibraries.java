package org.wirkstatt.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Libraries that hold nothing the server has to find by itself: no beans, pages, entities, servlets or extensions. The server reads every class of
 * every JAR inside the web application at each start, whatever its folder; these lie beside it, from where classes are only loaded when they are
 * needed (docs/decisions/0002).
 */
final class PlainLibraries {

    private static final Set<String> DESCRIPTORS = Set.of("META-INF/beans.xml", "META-INF/ejb-jar.xml", "META-INF/faces-config.xml", "META-INF/orm.xml",
            "META-INF/persistence.xml", "META-INF/web-fragment.xml", "META-INF/wirkstatt-module.properties");

    private PlainLibraries() {
    }

    /** Where those of a web application lie. */
    static Path folder(Path webApp) {
        return webApp.resolveSibling(webApp.getFileName() + "-libraries");
    }

    /** Moves them out of {@code WEB-INF/lib} and names them to the server; an application without a descriptor of its own stays as it is. */
    static void setAside(Path webApp) throws IOException {
        Path folder = folder(webApp);
        WebApp.delete(folder);
        Path descriptor = webApp.resolve("WEB-INF/glassfish-web.xml");
        if (!Files.exists(descriptor)) {
            return;
        }
        Files.createDirectories(folder);
        StringJoiner classPath = new StringJoiner(";");
        for (Path jar : jars(webApp.resolve("WEB-INF/lib"))) {
            String name = jar.getFileName().toString();
            if (!name.contains(";") && isPlain(jar)) {
                Files.move(jar, folder.resolve(name));
                classPath.add("../" + folder.getFileName() + "/" + name.replace(":", "\\:"));
            }
        }
        name(classPath.toString(), descriptor);
    }

    private static List<Path> jars(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static boolean isPlain(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().noneMatch(entry -> isForTheServer(entry.getName()));
        }
    }

    private static boolean isForTheServer(String entry) {
        return DESCRIPTORS.contains(entry) || entry.startsWith("org/wirkstatt/") || entry.startsWith("META-INF/resources/")
                || entry.startsWith("META-INF/services/jakarta.") || entry.endsWith(".tld") || entry.endsWith(".taglib.xml");
    }

    private static void name(String classPath, Path descriptor) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            Document document = factory.newDocumentBuilder().parse(descriptor.toFile());
            ((Element) document.getElementsByTagName("class-loader").item(0)).setAttribute("extra-class-path", classPath);
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.DOCTYPE_PUBLIC, document.getDoctype().getPublicId());
            transformer.setOutputProperty(OutputKeys.DOCTYPE_SYSTEM, document.getDoctype().getSystemId());
            transformer.transform(new DOMSource(document), new StreamResult(descriptor.toFile()));
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException(descriptor + " cannot be rewritten", e);
        }
    }
}
