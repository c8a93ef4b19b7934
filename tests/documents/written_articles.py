"""Articles written for these tests: what a reader should get out of every format, and what is known of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Written:
    title: str
    author: str
    published: str
    publisher: str
    language: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join((self.title, *self.paragraphs))


BRIDGE = Written(
    title="Jembatan Gantung Desa Sukamulya Ditutup Setelah Dua Kabel Putus",
    author="Ratna Widuri",
    published="2025-03-11",
    publisher="Warta Lereng",
    language="id",
    paragraphs=(
        "Jembatan gantung yang menghubungkan Desa Sukamulya dengan pasar kecamatan ditutup sejak Selasa pagi setelah "
        "dua kabel penahannya putus. Tidak ada korban, tetapi ratusan pelajar terpaksa memutar sejauh tujuh kilometer.",
        "Kepala Dinas Pekerjaan Umum Kabupaten, Hendra Gunadi, mengatakan kabel itu seharusnya diganti dua tahun lalu. "
        "“Anggarannya selalu digeser untuk keperluan lain,” kata Hendra di lokasi, Selasa.",
        "Menurut seorang pegawai yang enggan disebut namanya, laporan pemeriksaan terakhir sudah menyebut kabel itu "
        "berkarat parah. Laporan tersebut, katanya, tidak pernah sampai ke meja bupati.",
        "Warga setempat memasang tali tambang sebagai pengganti sementara. Beberapa pedagang dikabarkan tetap "
        "menyeberang pada malam hari karena tidak sanggup menanggung ongkos memutar.",
        "Pemerintah kabupaten berjanji perbaikan selesai dalam tiga minggu. Hingga berita ini ditulis, kontraktor "
        "pelaksana belum ditunjuk dan undang-undang pengadaan mengharuskan lelang terbuka.",
    ),
)
RICE = Written(
    title="Harga Beras di Pasar Kliwon Naik Tiga Pekan Berturut-turut",
    author="Bagas Prakoso",
    published="2025-01-27",
    publisher="Kabar Pesisir",
    language="id",
    paragraphs=(
        "Harga beras medium di Pasar Kliwon naik menjadi Rp15.200 per kilogram pada Senin, kenaikan ketiga dalam tiga "
        "pekan. Para pedagang menyebut pasokan dari sentra produksi berkurang separuh.",
        "Ketua paguyuban pedagang, Sri Lestari, menduga sebagian penggilingan menahan stok. “Truk yang biasanya datang "
        "empat kali seminggu sekarang hanya sekali,” ujarnya sambil menunjuk gudang yang kosong.",
        "Dinas Perdagangan membantah ada penimbunan. Menurut catatan dinas itu, cadangan di gudang provinsi cukup untuk "
        "dua bulan, meskipun angka per kabupaten tidak diumumkan.",
        "Sejumlah pengamat menilai cuaca bukan satu-satunya penyebab. Ongkos angkut disebut-sebut naik sejak jalan "
        "pantai rusak akibat banjir akhir tahun.",
        "Seorang ibu rumah tangga, Marni, mengaku mengurangi porsi makan siang keluarganya. Ia berharap pasar murah "
        "yang dijanjikan pemerintah benar-benar digelar sebelum bulan puasa.",
    ),
)
CLINIC = Written(
    title="Puskesmas Terapung Pertama di Danau Rawa Indah Mulai Melayani Pasien",
    author="Yohana Lamere",
    published="2024-11-05",
    publisher="Suara Danau",
    language="id",
    paragraphs=(
        "Sebuah kapal kayu bekas pengangkut ikan kini berkeliling Danau Rawa Indah sebagai puskesmas terapung. Pada "
        "hari pertama, dua perawat dan seorang bidan melayani enam puluh tiga pasien dari lima kampung.",
        "Dokter Teguh Wibisana, yang memimpin layanan itu, mengatakan keluhan terbanyak adalah infeksi kulit dan "
        "tekanan darah tinggi. Ia menyebut sebagian pasien belum pernah diperiksa seumur hidupnya.",
        "Kapal itu dibeli dengan sumbangan para perantau. Biaya operasionalnya, menurut panitia, mencapai sebelas juta "
        "rupiah sebulan dan baru terjamin sampai pertengahan tahun depan.",
        "Tidak semua menyambut gembira. Sumber di pemerintah daerah mengatakan kapal tersebut belum mengantongi izin "
        "berlayar, hal yang dibantah panitia dengan menunjukkan selembar surat.",
        "Nelayan di kampung seberang meminta jadwal kunjungan diumumkan lewat pengeras suara masjid, karena sinyal "
        "telepon hanya ada di sisi utara danau.",
    ),
)
SCHOOL = Written(
    title="Sekolah Dasar di Lembah Tandus Belajar di Bawah Pohon Selama Renovasi",
    author="Imam Taufik",
    published="2025-02-14",
    publisher="Lembar Kota",
    language="id",
    paragraphs=(
        "Seratus dua puluh murid Sekolah Dasar Lembah Tandus belajar di bawah tiga pohon asam sejak awal Februari. "
        "Gedung mereka dibongkar untuk direnovasi, sementara ruang pengganti belum disediakan.",
        "“Kalau angin kencang, papan tulisnya terbang,” kata Wening, murid kelas lima, sambil tertawa. Gurunya, Pak "
        "Sardi, memindahkan jam pelajaran ke pagi hari agar murid tidak kepanasan.",
        "Dinas Pendidikan menyatakan tenda darurat dikirim pekan depan. Pernyataan serupa disampaikan dua pekan "
        "sebelumnya, menurut notulen rapat komite yang dilihat wartawan.",
        "Komite sekolah menduga ada selisih anggaran sekitar empat puluh juta rupiah. Kontraktor belum menjawab "
        "pertanyaan yang dikirim melalui surat elektronik.",
        "Para orang tua bergiliran membawa air minum dan tikar. Mereka sepakat menunggu sampai akhir bulan sebelum "
        "mengadu ke dewan perwakilan rakyat daerah.",
    ),
)
FERRY = Written(
    title="Harbour Office Kept Ferry Inspection Reports From Council, Papers Show",
    author="Clara Whitfield",
    published="2025-04-02",
    publisher="The Estuary Post",
    language="en",
    paragraphs=(
        "The harbour office withheld four inspection reports on the island ferry from the town council, according to "
        "papers seen by this newspaper. The vessel carries about nine hundred commuters every weekday.",
        "“We were told everything was in order,” said council member Peter Lindqvist, who chairs the transport "
        "committee. He said he learned of the reports only on Tuesday evening.",
        "A person familiar with the inspections said the engine room alarms had failed twice since January. The "
        "person asked not to be named because staff had been warned against speaking to reporters.",
        "The harbour office said in a statement that the defects were minor and had been repaired within a week. It "
        "did not say why the reports were not passed on.",
        "Passengers on the early crossing were divided. Some said they would take the bus for now, others that the "
        "ferry had always rattled and always arrived.",
    ),
)
ORCHARD = Written(
    title="Growers Blame Imported Saplings for Blight in Hill Orchards",
    author="Samuel Adeyemi",
    published="2024-09-18",
    publisher="Upland Courier",
    language="en",
    paragraphs=(
        "Apple growers across the northern hills say a blight that has killed a third of their young trees arrived "
        "with cheap saplings imported last spring. The agriculture ministry has not confirmed the cause.",
        "“Every tree that died came from the same two nurseries,” said Miriam Okafor, who farms eleven hectares near "
        "the old quarry. She has kept the labels and the invoices.",
        "Experts disagree about how fast the disease spreads. One plant pathologist said the pattern of losses looked "
        "more like drought stress, while another called for an immediate ban.",
        "Officials reportedly discussed compensation at a closed meeting in August. No minutes of the meeting have been "
        "published, and the ministry declined to comment on them.",
        "For now the growers are burning the dead wood in the evenings, when the wind drops, and watching the rows "
        "that still have leaves.",
    ),
)
LIBRARY = Written(
    title="Village Library Reopens With Books Rescued From Flood",
    author="Helen Marsh",
    published="2025-05-21",
    publisher="River Weekly",
    language="en",
    paragraphs=(
        "The village library reopened on Wednesday with four thousand books that volunteers had dried one page at a "
        "time. The building stood under a metre of water for three days in February.",
        "“We lost the atlases, but every single novel came back,” said librarian Judith Farrow. She said schoolchildren "
        "had carried the wet volumes to the brewery, whose warm floors saved them.",
        "The insurer is said to have refused the claim because the shelves stood below the flood line. The company "
        "would not discuss individual policies.",
        "An anonymous donor paid for new flooring. Rumours in the village name a former schoolteacher, who has neither "
        "confirmed nor denied it.",
        "The reading room will stay open until nine in the evening through the summer, and the damaged spines will be "
        "kept on show by the door.",
    ),
)
ARTICLES = (BRIDGE, RICE, CLINIC, SCHOOL, FERRY, ORCHARD, LIBRARY)
INDONESIAN = (BRIDGE, RICE, CLINIC, SCHOOL)
ENGLISH = (FERRY, ORCHARD, LIBRARY)
