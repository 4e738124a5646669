package org.wirkstatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A module that has a persistence unit, two entities, their tables, and uses them once at the start. Compiled on the fly; needs a JDK. */
final class UnitModule {

    private static final Map<String, String> FILES = Map.of(
            "META-INF/wirkstatt-module.properties", """
                    id=unitNN
                    version=1
                    api-level=1
                    name=Messung NN
                    summary=Zwei Tabellen, nur für die Messung.
                    """,
            "META-INF/beans.xml", "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>\n",
            "META-INF/persistence.xml", """
                    <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                      <persistence-unit name="unitNN" transaction-type="JTA">
                        <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                        <jta-data-source>java:app/jdbc/portal</jta-data-source>
                        <class>org.wirkstatt.unitNN.Order</class>
                        <class>org.wirkstatt.unitNN.Item</class>
                        <exclude-unlisted-classes>true</exclude-unlisted-classes>
                        <shared-cache-mode>NONE</shared-cache-mode>
                        <validation-mode>NONE</validation-mode>
                      </persistence-unit>
                    </persistence>
                    """,
            "db/migration/unitNN/V1__tables.sql", """
                    create table unitNN_order (id bigint primary key, name varchar(200) not null);
                    create table unitNN_item (id bigint primary key, order_id bigint not null references unitNN_order (id), name varchar(200) not null);
                    """);
    private static final Map<String, String> CLASSES = Map.of(
            "Order", """
                    package org.wirkstatt.unitNN;
                    import jakarta.persistence.*;
                    import java.util.*;
                    @Entity @Table(name = "unitNN_order") public class Order {
                        @Id private Long id;
                        private String name;
                        @OneToMany(mappedBy = "order", cascade = CascadeType.ALL) private List<Item> items = new ArrayList<>();
                    }
                    """,
            "Item", """
                    package org.wirkstatt.unitNN;
                    import jakarta.persistence.*;
                    @Entity @Table(name = "unitNN_item") public class Item {
                        @Id private Long id;
                        private String name;
                        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "order_id") private Order order;
                    }
                    """,
            "Orders", """
                    package org.wirkstatt.unitNN;
                    import jakarta.enterprise.context.ApplicationScoped;
                    import jakarta.persistence.*;
                    @ApplicationScoped public class Orders {
                        @PersistenceContext(unitName = "unitNN") EntityManager em;
                        public int count() { return em.createQuery("select o, i from Order o join o.items i").getResultList().size(); }
                    }
                    """,
            "First", """
                    package org.wirkstatt.unitNN;
                    import jakarta.inject.Inject;
                    import jakarta.servlet.*;
                    import jakarta.servlet.annotation.WebListener;
                    @WebListener public class First implements ServletContextListener {
                        @Inject Orders orders;
                        @Override public void contextInitialized(ServletContextEvent event) { orders.count(); }
                    }
                    """);

    private UnitModule() {
    }

    /** @param work for sources and classes; @param modules where the JARs go */
    static void write(Path portal, Path work, Path modules, int count) throws IOException {
        for (int number = 1; number <= count; number++) {
            String name = "%02d".formatted(number);
            Path classes = work.resolve("unit" + name);
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                put(classes.resolve(file.getKey().replace("NN", name)), file.getValue(), name);
            }
            List<String> sources = new ArrayList<>();
            for (Map.Entry<String, String> source : CLASSES.entrySet()) {
                Path path = work.resolve("source" + name).resolve(source.getKey() + ".java");
                put(path, source.getValue(), name);
                sources.add(path.toString());
            }
            compile(portal, classes, sources);
            Directories.pack(classes, modules.resolve("unit" + name + ".jar"));
        }
    }

    private static void put(Path file, String text, String number) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace("NN", number));
    }

    private static void compile(Path portal, Path classes, List<String> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("measuring persistence units needs a JDK");
        }
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-d", classes.toString(), "-cp", serverApi(portal)));
        arguments.addAll(sources);
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("the generated modules do not compile");
        }
    }

    private static String serverApi(Path portal) throws IOException {
        try (Stream<Path> jars = Files.list(portal.resolve("server/runtime"))) {
            return jars.map(Path::toString).filter(jar -> jar.matches(".*/jakarta\\.[^/]*\\.jar")).collect(Collectors.joining(java.io.File.pathSeparator));
        }
    }
}
